import { wordingsOf, type Wording } from "./regime"

export const REVERSE_CHARGE_SOURCE =
  "Art. 226(11a) Directive 2006/112/EC in its language versions (inserted by Directive 2010/45/EU), as listed by the German " +
  "Ministry of Finance (25 October 2013, BStBl I S. 1305; since 17 September 2025 Annex 8 of the UStAE)"

/** The words that the Directive itself prescribes. Of the Irish language no version could be confirmed: it is left out. */
const OFFICIAL = {
  bg: "обратно начисляване",
  cs: "daň odvede zákazník",
  da: "omvendt betalingspligt",
  de: "Steuerschuldnerschaft des Leistungsempfängers",
  el: "Αντίστροφη επιβάρυνση",
  en: "Reverse charge",
  es: "inversión del sujeto pasivo",
  et: "pöördmaksustamine",
  fi: "käännetty verovelvollisuus",
  fr: "Autoliquidation",
  hr: "prijenos porezne obveze",
  hu: "fordított adózás",
  it: "inversione contabile",
  lt: "Atvirkštinis apmokestinimas",
  lv: "nodokļa apgrieztā maksāšana",
  mt: "Inverżjoni tal-ħlas",
  nl: "Btw verlegd",
  pl: "odwrotne obciążenie",
  pt: "Autoliquidação",
  ro: "taxare inversă",
  sk: "prenesenie daňovej povinnosti",
  sl: "Reverse Charge",
  sv: "Omvänd betalningsskyldighet",
}

/** Those of the law's own languages first. */
export function reverseChargeWordings(statutory_languages: readonly string[]): Wording[] {
  return statutoryFirst(wordingsOf(OFFICIAL), statutory_languages)
}

/** The wordings of the law's own languages, in its order, then the others. */
export function statutoryFirst(wordings: readonly Wording[], statutory_languages: readonly string[]): Wording[] {
  const rank = ({ language }: Wording) => (statutory_languages.indexOf(language) + 1 || statutory_languages.length + 1)
  return [...wordings].sort((a, b) => rank(a) - rank(b))
}
