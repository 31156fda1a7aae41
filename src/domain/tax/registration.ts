import type { TaxScheme } from "../invoice/document"
import type { Seller } from "../seller/seller"
import { regimeOf } from "./regimes"
import type { SupplyPlace } from "./supply-place"
import { isoCountry } from "./territory"

/** Whose tax it is, and under which scheme it is declared. */
export type Registration = { tax_country: string; scheme: TaxScheme; is_registered: boolean }

/**
 * Under what the seller charges tax on this supply (T4): at home by its ID there, across the Union by the one-stop shop, into
 * it by that for imports, else by an ID of the country. Art. 33, 59c, 369a, 369l VAT Directive.
 *
 * @param is_low_value whether the goods are worth no more than 150 EUR, as far as can be told
 */
export function registrationOf({ supply, from, to, taxed_in: tax_country }: SupplyPlace, seller: Seller, is_low_value: boolean): Registration {
  const isAcross = to.is_union && from.vat_country !== to.vat_country
  if (isAcross && from.is_union && seller.oss_union) {
    return { tax_country, scheme: "oss_union", is_registered: true }
  }
  if (isAcross && !from.is_union && supply === "goods" && is_low_value && seller.tax_ids.some(({ type }) => type === "ioss")) {
    return { tax_country, scheme: "ioss", is_registered: true }
  }
  if (isAcross && from.is_union && seller.distance_sales === "origin" && !isRegisteredIn(tax_country, seller)) {
    return { tax_country: from.vat_country!, scheme: "domestic", is_registered: isRegisteredIn(from.vat_country!, seller) }
  }
  return { tax_country, scheme: "domestic", is_registered: isRegisteredIn(tax_country, seller) }
}

/** Registrations for sales tax are nothing that an invoice shows; a seller without any ID is refused for that (R1). */
export function isRegisteredIn(country: string, { address, tax_ids }: Seller): boolean {
  const isAsked = regimeOf(address.country_code).kind === "vat" && tax_ids.length > 0
  return !isAsked || tax_ids.some(({ type, country_code }) => type !== "ioss" && same(country_code, country))
}

/** Northern Ireland's IDs are those of the British registration. */
const same = (held: string, wanted: string) => ofRegister(held) === ofRegister(wanted)

function ofRegister(country: string): string {
  const code = isoCountry(country)
  return code === "xi" ? "gb" : code
}
