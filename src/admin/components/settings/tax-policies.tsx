import type { LabelledFields } from "../../hooks/use-seller-form"
import { DISTANCE_SALES_LABELS, TAX_STATUS_LABELS, UNREGISTERED_TAX_LABELS } from "../../lib/seller-labels"
import { FormGroup } from "../form/form-group"
import { SelectField, optionsOf } from "../form/select-field"
import { SwitchField } from "../form/switch-field"

export const TaxPolicies = ({ labelled }: LabelledFields) => (
  <FormGroup title="Tax">
    <SelectField
      {...labelled("tax_status")}
      options={optionsOf(TAX_STATUS_LABELS)}
      hint="Says why invoices carry no tax, where they carry none."
    />
    <SwitchField
      {...labelled("oss_union")}
      hint="Registered for the Union one-stop shop, so that the VAT of other member states is reported there."
    />
    <SelectField
      {...labelled("distance_sales")}
      options={optionsOf(DISTANCE_SALES_LABELS)}
      hint="Without the one-stop shop, and below 10,000 EUR a year, sales to consumers elsewhere in the EU may be taxed at home."
    />
    <SelectField
      {...labelled("unregistered_tax")}
      options={optionsOf(UNREGISTERED_TAX_LABELS)}
      hint="Where an order carries the tax of a country in which you have no tax ID."
    />
  </FormGroup>
)
