import type { LegalNote, NoteKey, Regime } from "./regime"
import { REVERSE_CHARGE_SOURCE, reverseChargeWordings, statutoryFirst } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const DIRECTIVE = "Council Directive 2006/112/EC (OJ L 347, 11.12.2006, p. 1), as amended"

/** VATEX code list of the European Commission, for EN 16931. It has none for the small-business schemes but France's. */
export const EU_EXEMPTION_CODES: Regime["exemption_codes"] = {
  intra_community_goods: "VATEX-EU-IC",
  reverse_charge: "VATEX-EU-AE",
  export: "VATEX-EU-G",
  services_abroad: "VATEX-EU-O",
  gift_card: "VATEX-EU-O",
  not_taxable: "VATEX-EU-O",
}

/** Of members without a file of their own: the languages of their tax law. */
const STATUTORY_LANGUAGES: Record<string, string[]> = {
  be: ["nl", "fr", "de"],
  bg: ["bg"],
  cy: ["el"],
  cz: ["cs"],
  dk: ["da"],
  ee: ["et"],
  es: ["es"],
  fi: ["fi", "sv"],
  gr: ["el"],
  hr: ["hr"],
  hu: ["hu"],
  it: ["it"],
  lt: ["lt"],
  lu: ["fr"],
  lv: ["lv"],
  mt: ["mt", "en"],
  pl: ["pl"],
  pt: ["pt"],
  ro: ["ro"],
  se: ["sv"],
  si: ["sl"],
  sk: ["sk"],
}

/** A reference to the Directive's article is enough by its Art. 226(11), and the same in all members. */
type Reference = {
  exempt: string
  outside: string
  small_business?: string
  /** `#` stands for the article. */
  directive: string
  /** The letter b of an article, where it is not Latin. */
  b?: string
}

/** Italian law has words of its own for what the Directive exempts (Art. 21(6), (6-bis) DPR 633/1972, Art. 46(2) DL 331/1993). */
const REFERENCES: Record<string, Reference> = {
  bg: { exempt: "Освободено от ДДС", outside: "Не подлежи на облагане с ДДС", directive: "Директива 2006/112/ЕО, чл. #", b: "б" },
  cs: { exempt: "Osvobozeno od DPH", outside: "Není předmětem DPH", directive: "směrnice 2006/112/ES, čl. #" },
  da: { exempt: "Fritaget for moms", outside: "Ikke momspligtig", directive: "direktiv 2006/112/EF, art. #" },
  de: { exempt: "Steuerfrei", outside: "Nicht steuerbar", directive: "Richtlinie 2006/112/EG, Art. #" },
  el: { exempt: "Απαλλάσσεται από τον ΦΠΑ", outside: "Δεν υπόκειται σε ΦΠΑ", directive: "οδηγία 2006/112/ΕΚ, άρθ. #", b: "β" },
  en: { exempt: "Exempt from VAT", outside: "Not subject to VAT", directive: "Directive 2006/112/EC, Art. #" },
  es: { exempt: "Exento de IVA", outside: "No sujeto a IVA", directive: "Directiva 2006/112/CE, art. #" },
  et: { exempt: "Käibemaksust vabastatud", outside: "Ei maksustata käibemaksuga", directive: "direktiiv 2006/112/EÜ, art #" },
  fi: {
    exempt: "Arvonlisäverosta vapautettu",
    outside: "Ei arvonlisäveron alainen",
    directive: "direktiivi 2006/112/EY, # artikla",
  },
  fr: { exempt: "Exonéré de TVA", outside: "Non soumis à la TVA", directive: "directive 2006/112/CE, art. #" },
  hr: { exempt: "Oslobođeno PDV-a", outside: "Ne podliježe PDV-u", directive: "Direktiva 2006/112/EZ, čl. #" },
  hu: { exempt: "Áfamentes", outside: "Áfa hatályán kívül", directive: "2006/112/EK irányelv, #. cikk" },
  it: {
    exempt: "Operazione non imponibile IVA",
    outside: "Operazione non soggetta a IVA",
    small_business: "Operazione in franchigia da IVA",
    directive: "direttiva 2006/112/CE, art. #",
  },
  lt: { exempt: "Neapmokestinama PVM", outside: "Ne PVM objektas", directive: "Direktyva 2006/112/EB, # str." },
  lv: { exempt: "Atbrīvots no PVN", outside: "Nav apliekams ar PVN", directive: "Direktīva 2006/112/EK, #. pants" },
  mt: { exempt: "Eżenti mill-VAT", outside: "Mhux suġġett għall-VAT", directive: "Direttiva 2006/112/KE, Art. #" },
  nl: { exempt: "Vrijgesteld van btw", outside: "Niet aan btw onderworpen", directive: "Richtlijn 2006/112/EG, art. #" },
  pl: { exempt: "Zwolnione z VAT", outside: "Nie podlega VAT", directive: "dyrektywa 2006/112/WE, art. #" },
  pt: { exempt: "Isento de IVA", outside: "Não sujeito a IVA", directive: "Diretiva 2006/112/CE, art. #" },
  ro: { exempt: "Scutit de TVA", outside: "Nu este supus TVA", directive: "Directiva 2006/112/CE, art. #" },
  sk: { exempt: "Oslobodené od DPH", outside: "Nie je predmetom DPH", directive: "smernica 2006/112/ES, čl. #" },
  sl: { exempt: "Oproščeno DDV", outside: "Ni predmet DDV", directive: "Direktiva 2006/112/ES, čl. #" },
  sv: { exempt: "Undantaget från moms", outside: "Omfattas inte av moms", directive: "direktiv 2006/112/EG, art. #" },
}

type Words = (reference: Reference) => string
const exempt: Words = (reference) => reference.exempt
const outside: Words = (reference) => reference.outside
const smallBusiness: Words = (reference) => reference.small_business ?? reference.exempt

const NOTES: Record<Exclude<NoteKey, "reverse_charge">, { words: Words; article: string }> = {
  intra_community_goods: { words: exempt, article: "138" },
  export: { words: exempt, article: "146" },
  services_abroad: { words: outside, article: "44, 59" },
  small_business: { words: smallBusiness, article: "284" },
  gift_card: { words: outside, article: "30b" },
  not_taxable: { words: outside, article: "2, 9" },
}

/**
 * Of a member whose own law nobody has reviewed: what the Directive says itself. It leaves to the members how long invoices
 * are kept (Art. 247), and what a simplified one tells of the buyer (Art. 226b is a minimum).
 */
export function euRegime(country_code: string): Regime {
  const statutory_languages = STATUTORY_LANGUAGES[country_code] ?? ["en"]
  const notes: Regime["notes"] = { reverse_charge: reverseCharge(statutory_languages) }
  for (const [key, { words, article }] of Object.entries(NOTES)) {
    notes[key as NoteKey] = reference(words, article, statutory_languages)
  }
  return {
    country_code,
    kind: "vat",
    union: "eu",
    reviewed_on: REVIEWED_ON,
    source: `${DIRECTIVE}; the law of the member state itself is not reviewed`,
    statutory_languages,
    notes,
    exemption_codes: EU_EXEMPTION_CODES,
    simplified_invoice: null,
    retention: null,
    regulated: [],
  }
}

function reference(words: Words, article: string, statutory_languages: string[]): LegalNote {
  const wordings = Object.entries(REFERENCES).map(([language, of]) => ({
    language,
    text: `${words(of)} (${of.directive.replace("#", article.replace("b", of.b ?? "b"))})`,
  }))
  return {
    article: `2006/112/EC, Art. ${article}`,
    source: DIRECTIVE,
    reviewed_on: REVIEWED_ON,
    wordings: statutoryFirst(wordings, statutory_languages),
  }
}

function reverseCharge(statutory_languages: string[]): LegalNote {
  return {
    article: "2006/112/EC, Art. 44, 196",
    source: REVERSE_CHARGE_SOURCE,
    reviewed_on: REVIEWED_ON,
    wordings: reverseChargeWordings(statutory_languages),
  }
}
