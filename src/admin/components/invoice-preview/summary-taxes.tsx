import { Text } from "@medusajs/ui"
import type { InvoiceTaxBreakdown } from "../../../types/http"
import { formatMoney, formatRate } from "../../lib/format"

type SummaryTaxesProps = { rows: InvoiceTaxBreakdown[]; currencyCode: string }

const label = ({ name, rate }: InvoiceTaxBreakdown) => name ?? `Tax ${formatRate(rate)}`

/** Which tax on which amount, rate by rate. */
export const SummaryTaxes = ({ rows, currencyCode }: SummaryTaxesProps) => (
  <div className="flex flex-col gap-y-2">
    {rows.map((row) => (
      <div key={`${row.category} ${row.rate} ${row.tax_country} ${row.scheme}`}>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          {label(row)}: {formatMoney(row.tax, currencyCode)} on {formatMoney(row.taxable, currencyCode)} net
        </Text>
        {row.exemption_reason && (
          <Text size="small" className="text-ui-fg-muted">
            {row.exemption_reason}
          </Text>
        )}
      </div>
    ))}
  </div>
)
