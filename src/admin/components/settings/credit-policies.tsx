import type { LabelledFields } from "../../hooks/use-seller-form"
import { CREDIT_ON_LABELS, REFUND_BEFORE_INVOICE_LABELS } from "../../lib/seller-labels"
import { CheckboxListField } from "../form/checkbox-list-field"
import { FormGroup } from "../form/form-group"
import { SelectField, optionsOf } from "../form/select-field"

export const CreditPolicies = ({ labelled }: LabelledFields) => (
  <FormGroup title="Credit notes">
    <CheckboxListField
      {...labelled("credit_on")}
      options={optionsOf(CREDIT_ON_LABELS)}
      hint="With none of them, credit notes are made by hand only."
    />
    <SelectField
      {...labelled("refund_before_invoice")}
      options={optionsOf(REFUND_BEFORE_INVOICE_LABELS)}
      hint="Where money goes back before the order is invoiced."
    />
  </FormGroup>
)
