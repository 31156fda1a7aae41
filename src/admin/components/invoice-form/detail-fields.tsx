import type { Form } from "../../hooks/use-form"
import type { InvoiceValues } from "../../lib/invoice-request"
import { Fold } from "../form/fold"
import { FieldPair } from "../form/form-group"
import { TextAreaField, TextField } from "../form/text-field"

const PATHS = ["notes", "buyer_reference", "purchase_order", "due_date"]

/** What most invoices do without. */
export const DetailFields = ({ form }: { form: Form<InvoiceValues> }) => (
  <Fold title="Details" isOpen={form.violations.some(({ path }) => PATHS.includes(path))} testId="invoicing-details">
    <TextAreaField {...form.field("notes")} label="Notes" hint="Printed on the invoice, for your customer." isOptional />
    <FieldPair>
      <TextField {...form.field("purchase_order")} label="Purchase order" hint="Your customer's order number." isOptional />
      <TextField
        {...form.field("buyer_reference")}
        label="Buyer reference"
        hint="What the customer asks for, e.g. a Leitweg-ID."
        isOptional
      />
    </FieldPair>
    <TextField
      {...form.field("due_date")}
      label="Due date"
      type="date"
      hint="Left empty, it follows your payment terms."
      isOptional
    />
  </Fold>
)
