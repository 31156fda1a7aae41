import type { Invoice } from "../../../types/http"
import { useCorrectInvoice } from "../../hooks/api/invoices"
import { leftToCredit } from "../../lib/credit-request"
import { formatMoney } from "../../lib/format"
import { ReasonPrompt } from "../common/reason-prompt"

type CorrectPromptProps = { orderId: string; invoice: Invoice; onCorrected: (draft: Invoice) => void; onClose: () => void }

export const CorrectPrompt = ({ orderId, invoice, onCorrected, onClose }: CorrectPromptProps) => {
  const correct = useCorrectInvoice(orderId, invoice)
  return (
    <ReasonPrompt
      title={`Correct ${invoice.number}?`}
      hint="Printed on the credit note, e.g. “Wrong company name”."
      confirmText="Credit and correct"
      variant="confirmation"
      error={correct.error}
      isPending={correct.isPending}
      onConfirm={(reason) => correct.mutate({ reason }, { onSuccess: (made) => onCorrected(made.invoice) })}
      onClose={onClose}
      testId="invoicing-correct"
    >
      An issued invoice cannot be changed. A credit note over {formatMoney(leftToCredit(invoice), invoice.currency_code)} cancels
      what is left of it, and a fresh draft opens for you to put right and issue.
    </ReasonPrompt>
  )
}
