import type { BillableSource, PartialRecipient } from "../billable/source"
import type { BuyerTaxId, InvoiceDocument, PostalAddress, TaxId } from "./document"

/** Buyer's details where they differ from what the source says. */
export type BuyerOverride = {
  name?: string | null
  company?: string | null
  email?: string | null
  phone?: string | null
  address?: Partial<PostalAddress>
  /** In place of the source's. Nobody has checked them. */
  tax_ids?: TaxId[]
}

/** What a person adds to an invoice beside what its source says. Dates are `YYYY-MM-DD`. */
export type InvoiceDetails = {
  /** Not before the last one of its series, never in the future (N5). Left out: the day of issue. */
  issue_date?: string
  due_date?: string
  language?: string
  /** BT-22: free text for the buyer. */
  notes?: string | null
  /** BT-10, e.g. a German Leitweg-ID. */
  buyer_reference?: string | null
  /** BT-13. */
  purchase_order?: string | null
  buyer?: BuyerOverride
}

const NOWHERE: PartialRecipient = {
  name: null,
  company: null,
  phone: null,
  address: { address_1: null, address_2: null, postal_code: null, city: null, province: null, country_code: null },
}

/** The source as it is bought by the buyer that a person named. */
export function withBuyer(source: BillableSource, buyer: BuyerOverride | undefined): BillableSource {
  if (!buyer) {
    return source
  }
  const { address, email, tax_ids, ...rest } = buyer
  const recipient = source.billing_address ?? source.shipping_address ?? NOWHERE
  return {
    ...source,
    customer: {
      ...source.customer,
      email: email ?? source.customer.email,
      tax_ids: tax_ids?.map(unverified) ?? source.customer.tax_ids,
    },
    billing_address: { ...recipient, ...rest, address: { ...recipient.address, ...address } },
  }
}

const unverified = (id: TaxId): BuyerTaxId => ({ ...id, status: "unverified", checked_at: null, reference: null })

/** The document with what a person added to it. */
export function withDetails(document: InvoiceDocument, { buyer: _buyer, language: _language, ...details }: InvoiceDetails): InvoiceDocument {
  return { ...document, ...details }
}
