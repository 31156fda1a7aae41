import { useId } from "react"
import type { Invoice } from "../../../types/http"
import { useRecordPayment } from "../../hooks/api/invoices"
import { useForm } from "../../hooks/use-form"
import { formatMoney, todayIn } from "../../lib/format"
import { PAYMENT_KINDS, PAYMENT_METHODS, type PaymentKind, type PaymentValues, paymentBody, possiblePayments } from "../../lib/payment-request"
import { AmountField } from "../form/amount-field"
import { FormDrawer } from "../form/form-drawer"
import { FieldPair } from "../form/form-group"
import { SelectField } from "../form/select-field"
import { TextField } from "../form/text-field"

type RecordPaymentProps = { orderId: string; invoice: Invoice; onClose: () => void }

/** Enters money that the shop does not know of. */
export const RecordPayment = ({ orderId, invoice, onClose }: RecordPaymentProps) => {
  const record = useRecordPayment(orderId, invoice)
  const methodsId = useId()
  const today = todayIn()
  const possible = possiblePayments(invoice)
  const mostOf = (kind: PaymentKind) => possible.find((one) => one.kind === kind)?.most ?? 0
  const first = possible[0]?.kind ?? "payment"
  const form = useForm<PaymentValues>(
    { kind: first, amount: mostOf(first) || null, method: PAYMENT_METHODS[0], reference: null, received_at: today },
    record.error
  )
  const { kind } = form.values
  const { hint } = PAYMENT_KINDS[kind]
  const setKind = (chosen: string) => {
    form.set("kind", chosen)
    form.set("amount", mostOf(chosen as PaymentKind) || null)
  }
  return (
    <FormDrawer
      title={`Record payment on ${invoice.number}`}
      description="For money that did not pass through the shop. What the shop captures or refunds is entered by itself."
      violations={form.violations}
      isSaving={record.isPending}
      onSave={() => record.mutate(paymentBody(form.values, today), { onSuccess: onClose })}
      onClose={onClose}
      testId="invoicing-payment"
    >
      <SelectField
        {...form.field<string>("kind")}
        onChange={setKind}
        label="What happened"
        options={possible.map((one) => ({ value: one.kind, label: PAYMENT_KINDS[one.kind].label }))}
      />
      <FieldPair>
        <AmountField
          {...form.field("amount")}
          label={`Amount (${invoice.currency_code.toUpperCase()})`}
          hint={`${formatMoney(mostOf(kind), invoice.currency_code)} ${hint}.`}
        />
        <TextField {...form.field("received_at")} label="Date" type="date" max={today} />
      </FieldPair>
      <FieldPair>
        <TextField {...form.field("method")} label="Method" list={methodsId} autoComplete="off" />
        <TextField {...form.field("reference")} label="Reference" hint="As on the bank statement." isOptional />
      </FieldPair>
      <datalist id={methodsId}>
        {PAYMENT_METHODS.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
    </FormDrawer>
  )
}
