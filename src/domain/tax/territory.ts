/** Where something is for tax: `vat_country` is the country whose VAT applies there (lower case ISO; `xi` for Northern
 * Ireland's goods), null where none of a known union or country does. */
export type Territory = {
  vat_country: string | null
  is_union: boolean
  /** Of the exception, in English. */
  name: string | null
}

export type Place = { country_code: string; postal_code: string | null }

export type Supply = "goods" | "services"

/** Members of the Union. What of them lies outside its VAT territory is in the table below. */
export const EU_MEMBERS: ReadonlySet<string> = new Set(
  "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")
)

type TerritoryRule = Territory & {
  name: string
  country_code: string
  /** Null: all of the country. */
  postal_code: RegExp | null
  /** Null: both. */
  supply: Supply | null
  article: string
  reviewed_on: string
}

const REVIEWED_ON = "2026-11-22"
const DIRECTIVE = "Directive 2006/112/EC"
const WINDSOR = "Art. 8 and Annex 3 of the Windsor Framework (Protocol on Ireland/Northern Ireland)"
const MAN = "Isle of Man Act 1979, s. 6"
const CHANNEL = "s. 1 VATA 1994: of the United Kingdom, which the Channel Islands are no part of"
const FRENCH = `Art. 6(1)(c) ${DIRECTIVE}`
const BEYOND = `Art. 5(2) ${DIRECTIVE}; Art. 355(2) TFEU`

/** By country code, postcode and supply; the first that holds. */
export const TERRITORIES: readonly TerritoryRule[] = [
  outside("es", /^(35|38)\d{3}(?!\d)/, "Canary Islands", `Art. 6(1)(b) ${DIRECTIVE}`),
  outside("ic", null, "Canary Islands", `Art. 6(1)(b) ${DIRECTIVE}`),
  outside("es", /^51\d{3}(?!\d)/, "Ceuta", `Art. 6(2)(c) ${DIRECTIVE}`),
  outside("es", /^52\d{3}(?!\d)/, "Melilla", `Art. 6(2)(d) ${DIRECTIVE}`),
  outside("ea", null, "Ceuta and Melilla", `Art. 6(2)(c), (d) ${DIRECTIVE}`),
  outside("fi", /^22\d{3}(?!\d)/, "Åland Islands", `Art. 6(1)(d) ${DIRECTIVE}`),
  outside("ax", null, "Åland Islands", `Art. 6(1)(d) ${DIRECTIVE}`),
  {
    ...outside("de", /^78266(?!\d)/, "Büsingen", `Art. 6(2)(b) ${DIRECTIVE}; Art. 3(a) MWSTG (customs enclave)`),
    vat_country: "ch",
  },
  outside("de", /^27498(?!\d)/, "Heligoland", `Art. 6(2)(a) ${DIRECTIVE}`),
  // Once 23030 and 22060: codes that other towns still have, which are inside
  outside("it", /^23041(?!\d)/, "Livigno", `Art. 6(2)(e) ${DIRECTIVE}`),
  outside("it", /^22061(?!\d)/, "Campione d'Italia", `Art. 6(1)(f) ${DIRECTIVE}, as amended by Directive (EU) 2019/475`),
  outside("gr", /^6308[67](?!\d)/, "Mount Athos", `Art. 6(1)(a) ${DIRECTIVE}`),
  outside("fr", /^(97133|977\d\d)(?!\d)/, "Saint Barthélemy", BEYOND),
  outside("fr", /^(97150|978\d\d)(?!\d)/, "Saint Martin", FRENCH),
  outside("fr", /^971\d\d(?!\d)/, "Guadeloupe", FRENCH),
  outside("fr", /^972\d\d(?!\d)/, "Martinique", FRENCH),
  outside("fr", /^973\d\d(?!\d)/, "French Guiana", FRENCH),
  outside("fr", /^974\d\d(?!\d)/, "Réunion", FRENCH),
  outside("fr", /^976\d\d(?!\d)/, "Mayotte", FRENCH),
  outside("fr", /^97\d{3}(?!\d)/, "French overseas territories", BEYOND),
  { ...alike("fr", "fr", "Monaco", `Art. 7(1) ${DIRECTIVE}`), postal_code: /^980\d\d(?!\d)/ },
  outside("fr", /^98\d{3}(?!\d)/, "French overseas territories", BEYOND),
  alike("mc", "fr", "Monaco", `Art. 7(1) ${DIRECTIVE}`),
  alike("im", "gb", "Isle of Man", MAN),
  { ...alike("gb", "gb", "Isle of Man", MAN), postal_code: /^IM\d/ },
  ...northernIreland("xi", null),
  ...northernIreland("gb", /^BT\d/),
  outside("gb", /^GY\d/, "Guernsey", CHANNEL),
  outside("gb", /^JE\d/, "Jersey", CHANNEL),
  alike("li", "ch", "Liechtenstein", "Art. 3(a) MWSTG (customs territory); treaty on VAT of 28 October 1994"),
  { ...outside("ch", /^756[23](?!\d)/, "Samnaun and Sampuoir", "Art. 4(1) MWSTG: services only"), supply: "goods" },
]

/**
 * A country code is not a territory (T3). A postcode that is missing or unknown leaves the country's own rule. A code of
 * its own, as `gp`, `pf`, `gg` or `gi`, is a country like any other; the same place by its country's postcode has none.
 */
export function territoryOf(place: Place, supply: Supply): Territory {
  const country_code = isoCountry(place.country_code)
  const postal_code = plainPostalCode(place.postal_code, country_code)
  const rule = TERRITORIES.find(
    (candidate) =>
      candidate.country_code === country_code &&
      (candidate.postal_code?.test(postal_code) ?? true) &&
      (candidate.supply ?? supply) === supply
  )
  if (!rule) {
    return { vat_country: country_code || null, is_union: EU_MEMBERS.has(country_code), name: null }
  }
  const { vat_country, is_union, name } = rule
  return { vat_country, is_union, name }
}

/** Lower case; VIES' and everyday names of a country as ISO's. */
export function isoCountry(code: string): string {
  const lower = code.trim().toLowerCase()
  return { el: "gr", uk: "gb" }[lower] ?? lower
}

/** `DE-78 266` as `78266`, `GB-bt1 1aa` as `BT11AA`. */
function plainPostalCode(postal_code: string | null, country_code: string): string {
  const plain = (postal_code ?? "").normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "")
  const prefix = country_code === "gb" ? /^(GB|UK|XI)(?=[A-Z]{1,2}\d)/ : /^[A-Z]{1,2}(?=\d)/
  return plain.replace(prefix, "")
}

function outside(country_code: string, postal_code: RegExp | null, name: string, article: string): TerritoryRule {
  const nowhere = { vat_country: null, is_union: false, supply: null }
  return { country_code, postal_code, name, article, reviewed_on: REVIEWED_ON, ...nowhere }
}

/** All of a country, as if it were another. */
function alike(country_code: string, vat_country: string, name: string, article: string): TerritoryRule {
  return { ...outside(country_code, null, name, article), vat_country, is_union: EU_MEMBERS.has(vat_country) }
}

/** Goods are under the Union's rules, services under the United Kingdom's. */
function northernIreland(country_code: string, postal_code: RegExp | null): TerritoryRule[] {
  const rule = outside(country_code, postal_code, "Northern Ireland", WINDSOR)
  return [
    { ...rule, supply: "goods", vat_country: "xi", is_union: true },
    { ...rule, supply: "services", vat_country: "gb" },
  ]
}
