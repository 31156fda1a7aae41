import { Input, Select, Text } from "@medusajs/ui"
import type { ActionItem } from "../../../types/http"
import type { Form } from "../../hooks/use-form"
import type { CreditChoice, CreditValues } from "../../lib/credit-request"
import { formatMoney, formatNumber } from "../../lib/format"
import { describedBy } from "../form/field"
import { FieldError } from "../form/field-error"
import { QuantityStepper } from "../form/quantity-stepper"

const WAYS: Record<CreditChoice["by"], string> = { quantity: "Quantity", amount: "Amount" }

type CreditLineRowProps = { form: Form<CreditValues>; index: number; item: ActionItem; currencyCode: string }

export const CreditLineRow = ({ form, index, item, currencyCode }: CreditLineRowProps) => {
  const path = `lines[${index}]`
  const { by } = form.values.lines[index]
  const field = form.field<number | null>(`${path}.${by}`)
  const error = [field.error, form.field(`${path}.id`).error].filter(Boolean).join(" ") || null
  return (
    <li className="flex flex-col gap-y-2 px-4 py-3" data-testid="invoicing-credit-line">
      <div>
        <Text size="small" leading="compact" weight="plus" className="text-pretty break-words">
          {item.description}
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
          {item.quantity > 0 && `${formatNumber(item.quantity)} left · `}
          {formatMoney(item.gross, currencyCode)} left
        </Text>
      </div>
      <div className="flex items-center gap-x-3">
        <Select size="small" value={by} onValueChange={(way) => form.set(`${path}.by`, way)} disabled={item.quantity <= 0}>
          <Select.Trigger className="w-28" aria-label={`Credit ${item.description} by`} data-testid="invoicing-credit-by">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(WAYS).map(([value, label]) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {by === "quantity" ? (
          <QuantityStepper {...field} label={item.description} max={item.quantity} />
        ) : (
          <Input
            {...describedBy(field.id, error)}
            className="w-28 tabular-nums"
            aria-label={`Amount of ${item.description} including tax (${currencyCode.toUpperCase()})`}
            type="number"
            size="small"
            inputMode="decimal"
            min={0}
            step="any"
            placeholder="incl. tax"
            value={field.value ?? ""}
            onChange={(event) => field.onChange(event.target.value === "" ? null : Number(event.target.value))}
          />
        )}
      </div>
      <FieldError id={field.id} error={error} />
    </li>
  )
}
