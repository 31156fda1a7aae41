import type { LabelledFields } from "../../hooks/use-seller-form"
import { ISSUE_AS_LABELS, ISSUE_ON_LABELS } from "../../lib/seller-labels"
import { FormGroup } from "../form/form-group"
import { SelectField, optionsOf } from "../form/select-field"
import { NumberField, TextField } from "../form/text-field"

export const IssuePolicies = ({ labelled }: LabelledFields) => (
  <FormGroup title="Invoices">
    <SelectField
      {...labelled("issue_on")}
      options={optionsOf(ISSUE_ON_LABELS)}
      hint="Before that, nobody can invoice the order. By hand: whenever you like, but never by itself."
    />
    <SelectField {...labelled("issue_as")} options={optionsOf(ISSUE_AS_LABELS)} />
    <NumberField {...labelled("payment_terms_days")} min={0} hint="Days from the issue date to the due date." />
    <TextField
      {...labelled("invoice_from")}
      type="date"
      hint="Orders placed before this day are left alone: they were invoiced elsewhere."
      isOptional
    />
  </FormGroup>
)
