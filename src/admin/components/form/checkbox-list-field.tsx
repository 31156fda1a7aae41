import { Checkbox, Hint, Label } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { type FieldTexts, descriptionId } from "./field"
import type { Option } from "./select-field"

type CheckboxListFieldProps = FieldTexts & FieldBinding<string[]> & { options: Option[] }

/** Any of a few, none included. */
export const CheckboxListField = ({ label, hint, id, value, onChange, error, options }: CheckboxListFieldProps) => (
  <div role="group" id={id} tabIndex={-1} aria-labelledby={`${id}-label`} aria-describedby={descriptionId(id)}>
    <Label size="small" weight="plus" id={`${id}-label`}>
      {label}
    </Label>
    <div className="my-2 flex flex-col gap-y-2">
      {options.map((option) => (
        <div key={option.value} className="flex items-center gap-x-2">
          <Checkbox
            id={`${id}-${option.value}`}
            checked={value.includes(option.value)}
            onCheckedChange={(isChecked) =>
              onChange(options.map((one) => one.value).filter((one) => (one === option.value ? isChecked : value.includes(one))))
            }
          />
          <Label size="small" htmlFor={`${id}-${option.value}`}>
            {option.label}
          </Label>
        </div>
      ))}
    </div>
    <Hint id={descriptionId(id)} variant={error ? "error" : "info"}>
      {error ?? hint}
    </Hint>
  </div>
)
