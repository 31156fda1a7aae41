import { Text } from "@medusajs/ui"
import type { ActionItem } from "../../../types/http"
import type { Form } from "../../hooks/use-form"
import type { CreditValues } from "../../lib/credit-request"
import { FormGroup } from "../form/form-group"
import { CreditLineRow } from "./credit-line-row"

type CreditLinesProps = { form: Form<CreditValues>; left: ActionItem[]; currencyCode: string }

/** How much of which line is credited, beside what is left of it. */
export const CreditLines = ({ form, left, currencyCode }: CreditLinesProps) => (
  <FormGroup title="Lines">
    {form.values.lines.length === 0 && (
      <Text size="small" className="text-ui-fg-muted">
        Nothing is left on any line.
      </Text>
    )}
    <ul className="border-ui-border-base bg-ui-bg-component divide-y rounded-lg border empty:hidden">
      {form.values.lines.map(({ id }, index) => {
        const item = left.find((one) => one.id === id)
        return item && <CreditLineRow key={id} form={form} index={index} item={item} currencyCode={currencyCode} />
      })}
    </ul>
  </FormGroup>
)
