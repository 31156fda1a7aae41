import { Input, Textarea } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldBinding } from "../../hooks/use-form"
import { Field, type FieldTexts, describedBy } from "./field"

type TextBinding = FieldTexts & FieldBinding<string | null>

type TextFieldProps = TextBinding &
  Pick<ComponentProps<typeof Input>, "type" | "placeholder" | "autoComplete" | "spellCheck" | "list" | "max"> & {
    /** What an emptied field holds. */
    empty?: "" | null
  }

export const TextField = (props: TextFieldProps) => {
  const { label, hint, isOptional, id, value, onChange, error, empty = null, ...input } = props
  return (
    <Field {...{ id, label, hint, isOptional, error }}>
      <Input
        {...input}
        {...describedBy(id, error)}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || empty)}
      />
    </Field>
  )
}

export const TextAreaField = ({ label, hint, isOptional, id, value, onChange, error }: TextBinding) => (
  <Field {...{ id, label, hint, isOptional, error }}>
    <Textarea
      {...describedBy(id, error)}
      rows={3}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
    />
  </Field>
)

type NumberFieldProps = FieldTexts & FieldBinding<number | null> & { min: number; placeholder?: string }

export const NumberField = (props: NumberFieldProps) => {
  const { label, hint, isOptional, id, value, onChange, error, ...input } = props
  return (
    <Field {...{ id, label, hint, isOptional, error }}>
      <Input
        {...input}
        {...describedBy(id, error)}
        type="number"
        inputMode="numeric"
        step={1}
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      />
    </Field>
  )
}
