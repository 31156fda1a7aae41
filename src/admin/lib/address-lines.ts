import type { SellerSettings } from "../../types/http"
import { formatCountry } from "./format"

/** An address for reading on the screen, whatever of it there is. */
export function addressLines(address: SellerSettings["address"]): string[] {
  const town = [address.postal_code, address.city].filter(Boolean).join(" ")
  const country = address.country_code && formatCountry(address.country_code)
  return [address.address_1, address.address_2, town, address.province, country].filter((line): line is string => !!line)
}
