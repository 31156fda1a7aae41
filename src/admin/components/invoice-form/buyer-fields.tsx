import type { Form } from "../../hooks/use-form"
import type { InvoiceValues } from "../../lib/invoice-request"
import { Fold } from "../form/fold"
import { FieldPair } from "../form/form-group"
import { CountryField } from "../form/select-field"
import { TextField } from "../form/text-field"

/** To whom a draft is addressed, where the order says it wrongly. */
export const BuyerFields = ({ form }: { form: Form<InvoiceValues> }) => (
  <Fold
    title="Invoice to"
    isOpen={form.violations.some(({ path }) => path.startsWith("buyer.") || path === "buyer")}
    testId="invoicing-buyer"
  >
    <FieldPair>
      <TextField {...form.field("buyer.company")} label="Company" isOptional />
      <TextField {...form.field("buyer.name")} label="Name" />
    </FieldPair>
    <TextField {...form.field("buyer.email")} label="E-mail" type="email" isOptional />
    <TextField {...form.field("buyer.address.address_1")} label="Street and number" />
    <TextField {...form.field("buyer.address.address_2")} label="Address supplement" isOptional />
    <FieldPair>
      <TextField {...form.field("buyer.address.postal_code")} label="Postal code" />
      <TextField {...form.field("buyer.address.city")} label="City" />
    </FieldPair>
    <FieldPair>
      <CountryField {...form.field("buyer.address.country_code")} label="Country" />
      <TextField {...form.field("buyer.address.province")} label="State or province" isOptional />
    </FieldPair>
  </Fold>
)
