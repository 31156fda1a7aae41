import type { Invoice } from "../../../types/http"
import { useMarkUncollectible } from "../../hooks/api/invoices"
import { formatMoney } from "../../lib/format"
import { ReasonPrompt } from "../common/reason-prompt"

type MarkUncollectibleProps = { orderId: string; invoice: Invoice; onClose: () => void }

export const MarkUncollectible = ({ orderId, invoice, onClose }: MarkUncollectibleProps) => {
  const mark = useMarkUncollectible(orderId, invoice)
  return (
    <ReasonPrompt
      title={`Give up ${invoice.number}?`}
      hint="Kept in the history of the invoice."
      confirmText="Mark uncollectible"
      variant="danger"
      error={mark.error}
      isPending={mark.isPending}
      onConfirm={(reason) => mark.mutate({ reason }, { onSuccess: onClose })}
      onClose={onClose}
      testId="invoicing-uncollectible"
    >
      You no longer expect the {formatMoney(invoice.balance.due, invoice.currency_code)} that are due. The invoice stands as it
      is, and is paid after all when money comes.
    </ReasonPrompt>
  )
}
