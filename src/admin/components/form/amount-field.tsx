import { Input } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { Field, type FieldTexts, describedBy } from "./field"

/** Anything above zero; what is too much, the server says. */
export const AmountField = ({ label, hint, id, value, onChange, error }: FieldTexts & FieldBinding<number | null>) => (
  <Field {...{ id, label, hint, error }}>
    <Input
      {...describedBy(id, error)}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
    />
  </Field>
)
