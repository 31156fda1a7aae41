import type { Seller, SellerSettings } from "../../../types/http"
import { useSellerForm } from "../../hooks/use-seller-form"
import { FormDrawer } from "../form/form-drawer"
import { FieldPair, FormGroup } from "../form/form-group"
import { ListField } from "../form/list-field"
import { CountryField } from "../form/select-field"
import { TextAreaField, TextField } from "../form/text-field"
import { BankAccountFields } from "./bank-account-fields"
import { TaxIdFields } from "./tax-id-fields"

type SellerFormProps = { seller: Seller; focusOn: string | null; onClose: () => void }

const SENT = [
  "name",
  "address",
  "email",
  "phone",
  "website",
  "tax_ids",
  "registration",
  "represented_by",
  "bank_accounts",
  "footer",
] as const

export const SellerForm = ({ seller, focusOn, onClose }: SellerFormProps) => {
  const { form, labelled, save, isSaving } = useSellerForm(seller, [...SENT], onClose)
  const { country_code } = form.values.address
  return (
    <FormDrawer
      title="Edit seller"
      description="Invoices that are issued already keep the data that they were issued with."
      violations={form.violations}
      isSaving={isSaving}
      focusOn={focusOn}
      onSave={save}
      onClose={onClose}
      testId="invoicing-seller"
    >
      <FormGroup title="Company">
        <TextField {...labelled("name")} hint="With its legal form, as registered." autoComplete="organization" />
        <TextField {...labelled("address.address_1")} />
        <TextField {...labelled("address.address_2")} isOptional />
        <FieldPair>
          <TextField {...labelled("address.postal_code")} />
          <TextField {...labelled("address.city")} />
        </FieldPair>
        <FieldPair>
          <CountryField {...labelled("address.country_code")} />
          <TextField {...labelled("address.province")} isOptional />
        </FieldPair>
      </FormGroup>
      <FormGroup title="Contact">
        <FieldPair>
          <TextField {...labelled("email")} type="email" isOptional />
          <TextField {...labelled("phone")} type="tel" isOptional />
        </FieldPair>
        <TextField {...labelled("website")} type="url" isOptional />
      </FormGroup>
      <FormGroup title="Tax and register">
        <ListField<SellerSettings["tax_ids"][number]>
          {...labelled("tax_ids")}
          noun="tax ID"
          blank={{ type: "eu_vat", value: "", country_code: country_code ?? "" }}
          renderItem={(index) => <TaxIdFields form={form} index={index} />}
        />
        <TextField
          {...labelled("registration")}
          hint="Court and number, e.g. Amtsgericht Berlin-Charlottenburg, HRB 12345 B."
          isOptional
        />
        <TextField {...labelled("represented_by")} hint="Managing directors or owner." isOptional />
      </FormGroup>
      <FormGroup title="Payment and footer">
        <ListField<SellerSettings["bank_accounts"][number]>
          {...labelled("bank_accounts")}
          noun="bank account"
          blank={{ iban: "", bic: null, bank_name: null, account_name: null }}
          renderItem={(index) => <BankAccountFields form={form} index={index} />}
        />
        <TextAreaField {...labelled("footer")} hint="Printed at the foot of every invoice." isOptional />
      </FormGroup>
    </FormDrawer>
  )
}
