import { Combobox, CountrySelect } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { Field, type FieldTexts, describedBy } from "./field"

export type Option = { value: string; label: string }

export const optionsOf = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

type SelectFieldProps = FieldTexts & FieldBinding<string> & { options: Option[] }

/** One of a few. */
export const SelectField = ({ label, hint, isOptional, id, value, onChange, error, options }: SelectFieldProps) => (
  <Field {...{ id, label, hint, isOptional, error }}>
    <Select value={value} onValueChange={onChange}>
      <Select.Trigger {...describedBy(id, error)}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  </Field>
)

/** One of many, found by typing. */
export const SearchField = ({ label, hint, isOptional, id, value, onChange, error, options }: SelectFieldProps) => (
  <Field {...{ id, label, hint, isOptional, error }}>
    <Combobox
      {...describedBy(id, error)}
      value={value}
      onChange={(selected?: string) => selected && onChange(selected)}
      options={options}
    />
  </Field>
)

/** A country by its name; its code is the value. */
export const CountryField = (props: FieldTexts & FieldBinding<string | null>) => {
  const { label, hint, isOptional, id, value, onChange, error } = props
  return (
    <Field {...{ id, label, hint, isOptional, error }}>
      <CountrySelect
        {...describedBy(id, error)}
        value={value ?? ""}
        onChange={(country) => onChange(country || null)}
      />
    </Field>
  )
}
