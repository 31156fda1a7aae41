import type { DocumentSeller, PostalAddress } from "../invoice/document"
import { roundingViolations } from "../tax/rounding-rules"
import type { Violation } from "../violation"
import type { Seller } from "./seller"

const REQUIRED: { path: string; label: string; value: (seller: Seller) => string | null | undefined }[] = [
  { path: "name", label: "the legal name", value: (seller) => seller.name },
  { path: "address.address_1", label: "street and number", value: (seller) => seller.address.address_1 },
  { path: "address.city", label: "the city", value: (seller) => seller.address.city },
  { path: "address.country_code", label: "the country", value: (seller) => seller.address.country_code },
  { path: "tax_ids", label: "a tax ID", value: (seller) => seller.tax_ids[0]?.value },
]

/**
 * Everything that the seller still lacks, at once (R1; Art. 226 nos. 3 and 5 VAT Directive, § 14(4) no. 1, 2 UStG), and
 * what its country does not allow of its policies.
 */
export function sellerViolations(seller: Seller): Violation[] {
  const missing = REQUIRED.filter(({ value }) => !value(seller)?.trim()).map(({ path, label }) => ({
    code: "seller_incomplete",
    path: `seller.${path}`,
    message: `The seller lacks ${label}: add it under Settings → Invoicing.`,
  }))
  const country = seller.address.country_code
  const unlawful = country ? roundingViolations(seller, country) : []
  return [...missing, ...unlawful.map((violation) => ({ ...violation, path: `seller.${violation.path}` }))]
}

/** The seller as a document carries it. Call it for a seller without violations only. */
export function sellerSnapshot(seller: Seller): DocumentSeller {
  return {
    id: seller.id,
    name: seller.name!,
    address: seller.address as PostalAddress,
    tax_ids: seller.tax_ids,
    email: seller.email,
    phone: seller.phone,
    website: seller.website,
    registration: seller.registration,
    represented_by: seller.represented_by,
    bank_accounts: seller.bank_accounts,
    footer: seller.footer,
  }
}
