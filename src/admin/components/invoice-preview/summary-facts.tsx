import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Invoice } from "../../../types/http"
import { formatDate, formatLanguage } from "../../lib/format"
import { addressLines } from "../../lib/address-lines"

const OPEN = "To be set at issue"

/** From whom, to whom, when and for what. */
export const SummaryFacts = ({ invoice }: { invoice: Invoice }) => {
  const { seller, buyer, preceding } = invoice
  const facts = [
    { label: "Issue date", value: invoice.issue_date ? formatDate(invoice.issue_date) : OPEN },
    { label: "Date of supply", value: invoice.delivery_date ? formatDate(invoice.delivery_date) : "Still to come" },
    ...(invoice.due_date ? [{ label: "Due date", value: formatDate(invoice.due_date) }] : []),
    { label: "Order", value: invoice.orders.map(({ display_id }) => `#${display_id}`).join(", ") },
    ...(preceding.length > 0 ? [{ label: "Invoiced before", value: preceding.map(({ number }) => number).join(", ") }] : []),
    ...(invoice.purchase_order ? [{ label: "Purchase order", value: invoice.purchase_order }] : []),
    ...(invoice.buyer_reference ? [{ label: "Buyer reference", value: invoice.buyer_reference }] : []),
    { label: "Language", value: formatLanguage(invoice.language) },
  ]
  return (
    <div className="grid grid-cols-1 gap-6 sm:grid-cols-3">
      <Party title="Invoice to" lines={[buyer.company, buyer.name, ...addressLines(buyer.address), buyer.email]}>
        <TaxIds taxIds={buyer.tax_ids} />
      </Party>
      <Party title="From" lines={[seller.name, ...addressLines(seller.address)]}>
        <TaxIds taxIds={seller.tax_ids} />
      </Party>
      <dl className="flex flex-col gap-y-1">
        {facts.map(({ label, value }) => (
          <Text asChild key={label} size="small" leading="compact">
            <div className="flex justify-between gap-x-4 py-0.5">
              <dt className="text-ui-fg-subtle">{label}</dt>
              <dd className="text-right">{value}</dd>
            </div>
          </Text>
        ))}
      </dl>
    </div>
  )
}

type PartyProps = { title: string; lines: (string | null)[]; children: ReactNode }

const Party = ({ title, lines, children }: PartyProps) => (
  <div className="min-w-0">
    <Text size="small" leading="compact" weight="plus" className="mb-1 py-0.5">
      {title}
    </Text>
    {lines.filter(Boolean).map((line, index) => (
      <Text key={index} size="small" className="text-ui-fg-subtle break-words">
        {line}
      </Text>
    ))}
    {children}
  </div>
)

const TaxIds = ({ taxIds }: { taxIds: { value: string }[] }) =>
  taxIds.map(({ value }) => (
    <Text key={value} size="small" className="text-ui-fg-subtle">
      Tax ID {value}
    </Text>
  ))
