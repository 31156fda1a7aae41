import type { LabelledFields } from "../../hooks/use-seller-form"
import { ROUNDING_LABELS, ROUNDING_MODE_LABELS } from "../../lib/seller-labels"
import { FormGroup } from "../form/form-group"
import { SelectField, optionsOf } from "../form/select-field"
import { SwitchField } from "../form/switch-field"

export const RoundingPolicies = ({ labelled }: LabelledFields) => (
  <FormGroup title="Rounding">
    <SelectField
      {...labelled("rounding")}
      options={optionsOf(ROUNDING_LABELS)}
      hint="Once per rate is customary. Not every country allows it on lines."
    />
    <SelectField
      {...labelled("rounding_mode")}
      options={optionsOf(ROUNDING_MODE_LABELS)}
      hint="Few countries leave you this choice."
    />
    <SwitchField
      {...labelled("cash_rounding")}
      hint="Rounds what is still to be paid to what coins can pay, such as 0.05 CHF. Currencies with small enough coins stay as they are."
    />
  </FormGroup>
)
