import { Text } from "@medusajs/ui"
import type { Form } from "../../hooks/use-form"
import { formatMoney } from "../../lib/format"
import type { InvoiceValues } from "../../lib/invoice-request"
import { isWhole, worthOf } from "../../lib/line-choice"
import { FormGroup } from "../form/form-group"
import { LineRow } from "./line-row"

type LineRowsProps = { form: Form<InvoiceValues>; currencyCode: string }

/** Which lines go on the invoice, and how much of each. */
export const LineRows = ({ form, currencyCode }: LineRowsProps) => {
  const { items } = form.values
  const total = items.reduce((sum, line) => sum + worthOf(line), 0)
  return (
    <FormGroup title="Lines">
      <ul className="border-ui-border-base bg-ui-bg-component divide-y rounded-lg border">
        {items.map((line, index) => (
          <LineRow key={line.id} form={form} index={index} currencyCode={currencyCode} />
        ))}
      </ul>
      <div className="flex justify-between gap-x-4 px-4">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {isWhole(items) ? "Total" : "Total, about"}
        </Text>
        <Text size="small" leading="compact" weight="plus" className="tabular-nums" data-testid="invoicing-lines-total">
          {formatMoney(total, currencyCode)}
        </Text>
      </div>
    </FormGroup>
  )
}
