import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { ActionItem, Invoice } from "../../../types/http"
import { useCreditInvoice } from "../../hooks/api/invoices"
import { useForm } from "../../hooks/use-form"
import { formatMoney } from "../../lib/format"
import { type CreditMode, type CreditValues, creditBody, creditWorth, leftToCredit, newCredit } from "../../lib/credit-request"
import { ownId } from "../../lib/own-id"
import { formPath } from "../../lib/sent-path"
import { AmountField } from "../form/amount-field"
import { ChoiceField } from "../form/choice-field"
import { FormDrawer } from "../form/form-drawer"
import { TextAreaField } from "../form/text-field"
import { CreditLines } from "./credit-lines"
import { CreditTotal } from "./credit-total"

type CreditDrawerProps = { orderId: string; invoice: Invoice; left: ActionItem[]; onClose: () => void }

export const CreditDrawer = ({ orderId, invoice, left, onClose }: CreditDrawerProps) => {
  const credit = useCreditInvoice(orderId, invoice)
  const [credit_note_id] = useState(() => ownId("inv_"))
  const form = useForm<CreditValues>(newCredit(left), credit.error, (path, { lines }) =>
    formPath(path, "lines", credit.variables?.lines, lines)
  )
  const { mode, reason } = form.values
  const { currency_code, number } = invoice
  const worth = creditWorth(form.values, left, invoice)
  const isIncomplete = worth.amount <= 0 || !reason?.trim()

  const make = (issue: boolean) =>
    credit.mutate({ ...creditBody(form.values), issue, credit_note_id }, { onSuccess: onClose })
  const wants = (issue: boolean) => credit.isPending && credit.variables?.issue === issue

  return (
    <FormDrawer
      title={`Credit ${number}`}
      description={`${formatMoney(leftToCredit(invoice), currency_code)} of it can still be credited. A credit note does not send money: refund the payment on the order.`}
      violations={form.violations}
      isSaving={credit.isPending}
      onClose={onClose}
      testId="invoicing-credit"
      actions={
        <>
          <Button
            type="button"
            size="small"
            variant="secondary"
            disabled={isIncomplete || credit.isPending}
            isLoading={wants(false)}
            onClick={() => make(false)}
            data-testid="invoicing-credit-draft"
          >
            Save as draft
          </Button>
          <Button
            type="button"
            size="small"
            disabled={isIncomplete || credit.isPending}
            isLoading={wants(true)}
            onClick={() => make(true)}
            data-testid="invoicing-credit-issue"
          >
            Issue credit note
          </Button>
        </>
      }
    >
      <ChoiceField<CreditMode>
        label="What to credit"
        value={mode}
        onChange={(chosen) => form.set("mode", chosen)}
        testId="invoicing-credit-mode"
        choices={[
          { value: "all", label: "All that is left", description: "The invoice is credited in full." },
          { value: "lines", label: "Lines", description: "Some of its lines, by quantity or by amount." },
          { value: "amount", label: "Amount", description: "A sum, spread over its lines and tax rates." },
        ]}
      />
      {mode === "lines" && <CreditLines form={form} left={left} currencyCode={currency_code} />}
      {mode === "amount" && (
        <AmountField {...form.field("amount")} label={`Amount including tax (${currency_code.toUpperCase()})`} />
      )}
      <TextAreaField {...form.field("reason")} label="Reason" hint="Printed on the credit note." />
      <CreditTotal worth={worth} currencyCode={currency_code} />
    </FormDrawer>
  )
}
