import type { BillableSource, PartialRecipient } from "../billable/source"
import type { Violation } from "../violation"
import type { DocumentBuyer, DocumentRecipient, PostalAddress } from "./document"

/** The billing address, else the shipping address (R5). */
function invoiceAddress(source: BillableSource): PartialRecipient | null {
  return source.billing_address ?? source.shipping_address
}

/** Everything that the buyer's name and address lack, at once (R1; Art. 226 no. 5). */
export function buyerViolations(source: BillableSource): Violation[] {
  const recipient = invoiceAddress(source)
  if (!recipient) {
    return [
      {
        code: "buyer_incomplete",
        path: "buyer.address",
        message: "The order has neither a billing nor a shipping address: add one on the order.",
      },
    ]
  }
  const missing = (path: string, label: string, value: string | null): Violation[] =>
    value?.trim()
      ? []
      : [{ code: "buyer_incomplete", path: `buyer.${path}`, message: `The billing address lacks ${label}: add it on the order.` }]
  const { address } = recipient
  return [
    ...missing("name", "a name or a company", [recipient.company, recipient.name, source.customer.name].find((name) => name?.trim()) ?? null),
    ...missing("address.address_1", "street and number", address.address_1),
    ...missing("address.city", "the city", address.city),
    ...missing("address.country_code", "the country", address.country_code),
  ]
}

/** Call it for a source without buyer violations only. */
export function buyerOf(source: BillableSource): DocumentBuyer {
  const recipient = invoiceAddress(source)!
  const named = recipient.name || recipient.company
  return {
    customer_id: source.customer.id,
    name: named ? recipient.name : source.customer.name,
    company: recipient.company,
    email: source.customer.email,
    phone: recipient.phone,
    address: recipient.address as PostalAddress,
    tax_ids: source.customer.tax_ids,
  }
}

export function shipToOf(source: BillableSource): DocumentRecipient | null {
  const recipient = source.shipping_address
  return recipient?.address.country_code
    ? { name: recipient.name, company: recipient.company, address: completed(recipient.address) }
    : null
}

function completed(address: PartialRecipient["address"]): PostalAddress {
  return { ...address, address_1: address.address_1 ?? "", city: address.city ?? "", country_code: address.country_code! }
}
