import { Checkbox, Label, Text } from "@medusajs/ui"
import type { Form } from "../../hooks/use-form"
import { formatMoney, formatNumber } from "../../lib/format"
import type { InvoiceValues } from "../../lib/invoice-request"
import { isChosen, worthOf } from "../../lib/line-choice"
import { FieldError } from "../form/field-error"
import { QuantityStepper } from "../form/quantity-stepper"

type LineRowProps = { form: Form<InvoiceValues>; index: number; currencyCode: string }

export const LineRow = ({ form, index, currencyCode }: LineRowProps) => {
  const line = form.values.items[index]
  const field = form.field<number | null>(`items[${index}].quantity`)
  const error = [field.error, form.field(`items[${index}].id`).error].filter(Boolean).join(" ") || null
  const checkboxId = `${field.id}-chosen`
  return (
    <li className="flex flex-col gap-y-2 px-4 py-3" data-testid="invoicing-line">
      <div className="flex items-center gap-x-3">
        <Checkbox
          id={checkboxId}
          checked={isChosen(line)}
          onCheckedChange={(isChecked) => field.onChange(isChecked ? line.max : 0)}
        />
        <div className="min-w-0 flex-1">
          <Label size="small" htmlFor={checkboxId} className="text-pretty break-words">
            {line.description}
          </Label>
          <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
            {line.max === 1 ? "" : `of ${formatNumber(line.max)} · `}
            {formatMoney(worthOf(line), currencyCode)}
          </Text>
        </div>
        {line.max !== 1 && <QuantityStepper {...field} label={line.description} max={line.max} />}
      </div>
      <FieldError id={field.id} error={error} />
    </li>
  )
}
