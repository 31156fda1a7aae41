import type { AdminOrderInvoicing } from "../../../types/http"
import { CorrectPrompt } from "../credit-form/correct-prompt"
import { CreditDrawer } from "../credit-form/credit-drawer"
import { EditDraft } from "../invoice-form/edit-draft"
import { FiguresDrawer } from "../invoice-figures/figures-drawer"
import { MarkUncollectible } from "../payment-form/mark-uncollectible"
import { RecordPayment } from "../payment-form/record-payment"
import { creditableOf, invoiceableOf } from "../../lib/order-state"
import { DeleteDraft } from "./delete-draft"

export type InvoiceDialog = "edit" | "figures" | "credit" | "correct" | "payment" | "uncollectible" | "delete"
export type OpenDialog = { dialog: InvoiceDialog; invoiceId: string }

type InvoiceDialogsProps = {
  orderId: string
  state: AdminOrderInvoicing
  open: OpenDialog
  onOpen: (open: OpenDialog | null) => void
}

/** What a row's menu opens. It stands beside the rows, because they come and go with what is done in it. */
export const InvoiceDialogs = ({ orderId, state, open: { dialog, invoiceId }, onOpen }: InvoiceDialogsProps) => {
  const invoice = state.invoices.find(({ id }) => id === invoiceId)
  if (!invoice) {
    return null
  }
  const shared = { orderId, invoice, onClose: () => onOpen(null) }
  switch (dialog) {
    case "edit":
      return <EditDraft key={invoice.id} {...shared} draft={invoice} left={invoiceableOf(state)} />
    case "figures":
      return <FiguresDrawer {...shared} />
    case "credit":
      return <CreditDrawer {...shared} left={creditableOf(state, invoice)} />
    case "correct":
      return <CorrectPrompt {...shared} onCorrected={({ id }) => onOpen({ dialog: "edit", invoiceId: id })} />
    case "payment":
      return <RecordPayment {...shared} />
    case "uncollectible":
      return <MarkUncollectible {...shared} />
    case "delete":
      return <DeleteDraft {...shared} />
  }
}
