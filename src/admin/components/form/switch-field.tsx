import { Hint, Label, Switch } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { type FieldTexts, describedBy, descriptionId } from "./field"

/** Yes or no. */
export const SwitchField = ({ label, hint, id, value, onChange, error }: FieldTexts & FieldBinding<boolean>) => (
  <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-xl p-4">
    <Switch {...describedBy(id, error)} className="shrink-0" checked={value} onCheckedChange={onChange} />
    <div className="flex flex-col">
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      <Hint id={descriptionId(id)} variant={error ? "error" : "info"}>
        {error ?? hint}
      </Hint>
    </div>
  </div>
)
