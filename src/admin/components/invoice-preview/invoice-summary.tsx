import { Text } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { AmountRows } from "../common/amount-rows"
import { SummaryFacts } from "./summary-facts"
import { SummaryLines } from "./summary-lines"
import { SummaryTaxes } from "./summary-taxes"

/** An invoice on the screen: the same facts as on paper, in the same order. */
export const InvoiceSummary = ({ invoice }: { invoice: Invoice }) => {
  const { totals, currency_code, legal_notes, notes } = invoice
  const rows = [
    { label: "Net", amount: totals.net },
    { label: "Tax", amount: totals.tax },
    { label: "Total", amount: totals.gross, isStrong: true },
    ...(totals.rounding ? [{ label: "Rounding", amount: totals.rounding }] : []),
    ...(totals.prepaid ? [{ label: "Already paid", amount: -totals.prepaid }] : []),
    ...(totals.payable === totals.gross ? [] : [{ label: "Amount due", amount: totals.payable, isStrong: true }]),
  ]
  const remarks = [...legal_notes.map(({ text }) => text), ...(notes ? [notes] : [])]
  return (
    <div className="flex flex-col gap-y-8" data-testid="invoicing-summary">
      <SummaryFacts invoice={invoice} />
      <SummaryLines invoice={invoice} />
      <div className="grid grid-cols-1 gap-8 sm:grid-cols-[1fr_18rem]">
        <SummaryTaxes rows={invoice.tax_breakdown} currencyCode={currency_code} />
        <AmountRows rows={rows} currencyCode={currency_code} />
      </div>
      {remarks.length > 0 && (
        <div className="flex flex-col gap-y-1">
          {remarks.map((remark) => (
            <Text key={remark} size="small" className="text-ui-fg-subtle whitespace-pre-line">
              {remark}
            </Text>
          ))}
        </div>
      )}
    </div>
  )
}
