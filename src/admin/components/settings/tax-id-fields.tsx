import type { SellerSettings } from "../../../types/http"
import type { Form } from "../../hooks/use-form"
import { TAX_ID_LABELS, taxIdLabel } from "../../lib/seller-labels"
import { FieldPair } from "../form/form-group"
import { CountryField, SelectField } from "../form/select-field"
import { TextField } from "../form/text-field"

type TaxIdFieldsProps = { form: Form<SellerSettings>; index: number }

export const TaxIdFields = ({ form, index }: TaxIdFieldsProps) => {
  const path = `tax_ids[${index}]`
  const type = form.field<string>(`${path}.type`)
  const types = [...new Set([...Object.keys(TAX_ID_LABELS), type.value])]
  return (
    <>
      <SelectField {...type} label="Kind" options={types.map((value) => ({ value, label: taxIdLabel(value) }))} />
      <FieldPair>
        <CountryField {...form.field(`${path}.country_code`)} label="Country" />
        <TextField {...form.field(`${path}.value`)} label="Number" empty="" spellCheck={false} />
      </FieldPair>
    </>
  )
}
