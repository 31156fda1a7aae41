import type { SellerSettings } from "../../../types/http"
import type { Form } from "../../hooks/use-form"
import { FieldPair } from "../form/form-group"
import { TextField } from "../form/text-field"

type BankAccountFieldsProps = { form: Form<SellerSettings>; index: number }

export const BankAccountFields = ({ form, index }: BankAccountFieldsProps) => {
  const path = `bank_accounts[${index}]`
  return (
    <>
      <TextField {...form.field(`${path}.iban`)} label="IBAN" empty="" spellCheck={false} />
      <FieldPair>
        <TextField {...form.field(`${path}.bic`)} label="BIC" spellCheck={false} isOptional />
        <TextField {...form.field(`${path}.bank_name`)} label="Bank" isOptional />
      </FieldPair>
      <TextField {...form.field(`${path}.account_name`)} label="Account holder" isOptional />
    </>
  )
}
