import { addressLines } from "../../format"
import { taxIdLabel } from "./information"
import type { Sheet } from "./sheet"

/** Who the seller is, in columns: address, contact, register, tax IDs. */
export function sellerFacts({ document: { seller }, texts, format }: Sheet): string[][] {
  return [
    [seller.name, ...addressLines(seller.address), format.country(seller.address.country_code)],
    [seller.phone && `${texts.phone} ${seller.phone}`, seller.email, seller.website],
    [seller.registration, seller.represented_by && texts.representedBy, seller.represented_by],
    seller.tax_ids.map((id) => `${taxIdLabel(id, texts)} ${id.value}`),
  ]
    .map((column) => column.filter((line): line is string => Boolean(line)))
    .filter((column) => column.length > 0)
}
