import { readdirSync } from "node:fs"
import path from "node:path"
import { EU_MEMBERS } from "../../territory"
import { regimeOf } from ".."
import type { NoteKey, Regime } from "../regime"
import { REGULATED } from "../regulated"

const FOLDER = path.join(__dirname, "..")
const WITH_A_FILE = readdirSync(FOLDER)
  .map((file) => path.parse(file))
  .filter(({ name, ext }) => ext === ".ts" && name.length === 2 && name !== "eu")
  .map(({ name }) => name)

const REVIEWED = [...new Set([...WITH_A_FILE, ...EU_MEMBERS])]
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const REASONS: NoteKey[] = [
  "intra_community_goods",
  "reverse_charge",
  "export",
  "services_abroad",
  "small_business",
  "gift_card",
  "not_taxable",
]

const notes = (regime: Regime) => Object.entries(regime.notes)
const text = (country: string, key: NoteKey, language: string) =>
  regimeOf(country).notes[key]?.wordings.find((wording) => wording.language === language)?.text

it("T7: a country is added by a file and its name in one list", () => {
  expect(WITH_A_FILE).toEqual(["at", "ch", "de", "fr", "gb", "ie", "nl", "us"])
  expect(WITH_A_FILE.map((country) => regimeOf(country).country_code)).toEqual(WITH_A_FILE)
})

it.each([...EU_MEMBERS])("T7: the regime of %s names itself, and the Directive's rules hold", (country) => {
  expect(regimeOf(country)).toMatchObject({ country_code: country, kind: "vat", union: "eu" })
})

it.each([
  ["xi", "gb"],
  ["el", "gr"],
  ["UK", "gb"],
  ["DE", "de"],
])("T7: %s has the regime of %s", (code, country) => {
  expect(regimeOf(code)).toEqual(regimeOf(country))
})

describe.each(REVIEWED)("T7: %s", (country) => {
  const regime = regimeOf(country)

  it("was reviewed, and says what", () => {
    expect(regime.reviewed_on).toMatch(DATE)
    expect(regime.source).toBeTruthy()
    expect(regime.statutory_languages).not.toEqual([])
  })

  it("has each note in every statutory language first, once in each language, with source and review date", () => {
    for (const [key, { source, reviewed_on, wordings }] of notes(regime)) {
      const languages = wordings.map(({ language }) => language)
      expect([key, ...languages.slice(0, regime.statutory_languages.length)]).toEqual([key, ...regime.statutory_languages])
      expect(new Set(languages).size).toBe(languages.length)
      expect(wordings.every((wording) => wording.text.trim() === wording.text && wording.text.length > 5)).toBe(true)
      expect(source).toBeTruthy()
      expect(reviewed_on).toMatch(DATE)
    }
  })

  it("cites an article with each note, but for sales tax, of which none is claimed", () => {
    for (const [key, { article }] of notes(regime)) {
      expect([key, article]).toEqual([key, regime.kind === "vat" ? expect.stringMatching(/\d/) : ""])
    }
  })

  it("T1: has words for reasons of E, AE, K, G and O only, and codes for words that it has", () => {
    expect(REASONS).toEqual(expect.arrayContaining(Object.keys(regime.notes)))
    expect(Object.keys(regime.notes)).toEqual(expect.arrayContaining(Object.keys(regime.exemption_codes)))
    for (const code of Object.values(regime.exemption_codes)) {
      expect(["VATEX-EU-IC", "VATEX-EU-AE", "VATEX-EU-G", "VATEX-EU-O", "VATEX-FR-FRANCHISE"]).toContain(code)
    }
  })
})

describe("T2: each member explains every reason", () => {
  it.each([...EU_MEMBERS])("%s", (country) => {
    expect(Object.keys(regimeOf(country).notes).sort()).toEqual([...REASONS].sort())
  })

  it.each([...EU_MEMBERS])("%s has codes of the reasons, and none of the small-business scheme but France's", (country) => {
    const { small_business, ...codes } = regimeOf(country).exemption_codes
    expect(codes).toEqual({
      intra_community_goods: "VATEX-EU-IC",
      reverse_charge: "VATEX-EU-AE",
      export: "VATEX-EU-G",
      services_abroad: "VATEX-EU-O",
      gift_card: "VATEX-EU-O",
      not_taxable: "VATEX-EU-O",
    })
    expect(small_business).toBe(country === "fr" ? "VATEX-FR-FRANCHISE" : undefined)
  })
})

describe("T7: words of law", () => {
  it.each<[string, NoteKey, string, string]>([
    ["de", "intra_community_goods", "de", "Steuerfreie innergemeinschaftliche Lieferung"],
    ["de", "reverse_charge", "de", "Steuerschuldnerschaft des Leistungsempfängers"],
    ["de", "reverse_charge", "en", "Reverse charge"],
    ["de", "export", "de", "Steuerfreie Ausfuhrlieferung"],
    ["de", "services_abroad", "de", "Nicht im Inland steuerbare sonstige Leistung"],
    ["de", "small_business", "de", "Steuerbefreit nach § 19 UStG (Kleinunternehmer)"],
    ["at", "reverse_charge", "de", "Steuerschuldnerschaft des Leistungsempfängers"],
    ["at", "small_business", "de", "Steuerbefreit nach § 6 Abs. 1 Z 27 UStG 1994 (Kleinunternehmer)"],
    ["fr", "reverse_charge", "fr", "Autoliquidation"],
    ["fr", "small_business", "fr", "TVA non applicable, article 293 B du CGI"],
    ["nl", "reverse_charge", "nl", "Btw verlegd"],
    ["nl", "small_business", "nl", "Kleineondernemersregeling: vrijgesteld van btw (art. 25 Wet OB)"],
    ["ie", "reverse_charge", "en", "Reverse charge"],
    ["ie", "intra_community_goods", "en", "Intra-Community supply of goods"],
    ["gb", "services_abroad", "en", "Outside the scope of UK VAT"],
    ["xi", "intra_community_goods", "en", "This is an intra-community supply"],
    ["ch", "export", "fr", "Exportation exonérée de l'impôt (art. 23, al. 2, ch. 1, LTVA)"],
    ["ch", "small_business", "it", "Non assoggettato all'IVA (art. 10 cpv. 2 LIVA)"],
    ["it", "reverse_charge", "it", "inversione contabile"],
    ["it", "intra_community_goods", "it", "Operazione non imponibile IVA (direttiva 2006/112/CE, art. 138)"],
    ["pl", "reverse_charge", "pl", "odwrotne obciążenie"],
    ["pl", "export", "pl", "Zwolnione z VAT (dyrektywa 2006/112/WE, art. 146)"],
    ["fi", "reverse_charge", "sv", "Omvänd betalningsskyldighet"],
    ["be", "services_abroad", "fr", "Non soumis à la TVA (directive 2006/112/CE, art. 44, 59)"],
    ["es", "gift_card", "en", "Not subject to VAT (Directive 2006/112/EC, Art. 30b)"],
    ["gr", "gift_card", "el", "Δεν υπόκειται σε ΦΠΑ (οδηγία 2006/112/ΕΚ, άρθ. 30β)"],
    ["us", "not_taxable", "en", "No sales tax was charged."],
  ])("%s %s in %s: %s", (country, key, language, words) => {
    expect(text(country, key, language)).toBe(words)
  })

  it("the Directive's words of reverse charge are there in 23 languages in every member", () => {
    for (const country of EU_MEMBERS) {
      const languages = regimeOf(country).notes.reverse_charge!.wordings.map(({ language }) => language)
      expect(languages.sort().join(" ")).toBe("bg cs da de el en es et fi fr hr hu it lt lv mt nl pl pt ro sk sl sv")
    }
  })

  it("what the Directive says names its article in each language", () => {
    for (const { wordings } of [regimeOf("se").notes.export!, regimeOf("pt").notes.small_business!]) {
      expect(wordings).toHaveLength(23)
      expect(wordings.every((wording) => /2006\/112\/\S+.*\b(146|284)\b/.test(wording.text))).toBe(true)
    }
  })

  it("Switzerland has none for what only members know", () => {
    expect(Object.keys(regimeOf("ch").notes)).not.toEqual(expect.arrayContaining(["intra_community_goods"]))
    expect(Object.keys(regimeOf("ch").notes)).not.toEqual(expect.arrayContaining(["reverse_charge"]))
    expect(regimeOf("ch").exemption_codes).toEqual({})
  })
})

describe("T7: sales tax", () => {
  it("the United States' regime uses no word of VAT", () => {
    expect(regimeOf("us").kind).toBe("sales_tax")
    expect(JSON.stringify(regimeOf("us"))).not.toMatch(/VAT|USt|TVA|MwSt|IVA|BTW/)
  })
})

describe("T7: a country that nobody has reviewed claims nothing", () => {
  const nothing = {
    kind: "vat",
    union: null,
    reviewed_on: null,
    source: null,
    statutory_languages: [],
    notes: {},
    exemption_codes: {},
    simplified_invoice: null,
    retention: null,
  }

  it.each(["no", "jp", "br", "li", "gp", "zz"])("%s", (country) => {
    expect(regimeOf(country)).toEqual({ ...nothing, country_code: country, regulated: [] })
  })

  it("nor does no country", () => {
    expect(regimeOf(null)).toEqual({ ...nothing, country_code: null, regulated: [] })
    expect(regimeOf("")).toEqual(regimeOf(null))
  })

  it("T8: but it tells what is known to be regulated", () => {
    expect(regimeOf("in")).toEqual({ ...nothing, country_code: "in", regulated: REGULATED.in })
  })
})

describe("R5: simplified invoices", () => {
  it.each([
    ["de", "250", "eur"],
    ["at", "400", "eur"],
    ["nl", "100", "eur"],
    ["ie", "100", "eur"],
    ["gb", "250", "gbp"],
    ["ch", "400", "chf"],
  ])("in %s up to %s %s", (country, below, currency_code) => {
    expect(regimeOf(country).simplified_invoice).toMatchObject({
      below,
      currency_code,
      article: expect.stringMatching(/\d/),
      source: expect.stringMatching(/./),
      reviewed_on: expect.stringMatching(DATE),
    })
  })

  it.each(["fr", "us", "it", "es", "pl", "no"])("in %s none does without the buyer, or nobody has reviewed it", (country) => {
    expect(regimeOf(country).simplified_invoice).toBeNull()
  })
})

describe("L7: how long invoices are kept", () => {
  it.each([
    ["de", 8],
    ["at", 7],
    ["fr", 10],
    ["nl", 7],
    ["ie", 6],
    ["gb", 6],
    ["ch", 10],
  ])("in %s %i years", (country, years) => {
    expect(regimeOf(country).retention).toMatchObject({
      years,
      article: expect.stringMatching(/\d/),
      source: expect.stringMatching(/./),
      reviewed_on: expect.stringMatching(DATE),
    })
  })

  it.each(["us", "it", "be", "no"])("of %s nothing is claimed", (country) => {
    expect(regimeOf(country).retention).toBeNull()
  })
})

describe("T8: regulated invoicing", () => {
  const dates = (country: string) => regimeOf(country).regulated.map(({ since }) => since)

  it.each([
    ["be", ["2026-01-01"]],
    ["de", ["2025-01-01", "2027-01-01", "2028-01-01"]],
    ["es", ["2027-01-01", "2027-07-01", null, "2027-10-06", "2028-10-06"]],
    ["fr", ["2018-01-01", "2026-09-01", "2026-09-01", "2027-09-01"]],
    ["gr", ["2026-02-02", "2026-10-01"]],
    ["hr", ["2026-01-01", "2026-01-01"]],
    ["hu", ["2020-07-01"]],
    ["in", ["2023-08-01"]],
    ["it", ["2019-01-01", "2024-01-01"]],
    ["lv", ["2028-01-01"]],
    ["pl", ["2026-02-01", "2026-04-01", "2027-01-01"]],
    ["pt", [null, "2023-01-01"]],
    ["ro", ["2024-07-01", "2025-01-01"]],
    ["si", ["2028-01-01"]],
    ["sk", ["2027-01-01"]],
  ])("%s by its dates", (country, since) => {
    expect(dates(country)).toEqual(since)
  })

  it.each(["at", "ch", "gb", "ie", "nl", "us", "no"])("nothing is known of %s", (country) => {
    expect(dates(country)).toEqual([])
  })

  it("each is one sentence with its law, and none claims that it is met", () => {
    const all = [...new Set([...REVIEWED, ...Object.keys(REGULATED)])].flatMap((country) => regimeOf(country).regulated)
    expect(all.length).toBeGreaterThan(30)
    for (const { what, since, source } of all) {
      expect(what).toMatch(/^[A-Z].*[^.]\.$/)
      expect(what).not.toMatch(/\. [A-Z]|complian|conform|certainly/i)
      expect(since ?? "2000-01-01").toMatch(DATE)
      expect(source).toBeTruthy()
    }
  })

  it("no country is told of in its own file and in the table", () => {
    expect(WITH_A_FILE.filter((country) => country in REGULATED)).toEqual([])
  })
})
