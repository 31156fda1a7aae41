import { ArrowUturnLeft, CurrencyDollar, PencilSquare, QueueList, ReceiptPercent, Trash, XCircle } from "@medusajs/icons"
import type { ComponentType } from "react"
import type { Invoice, InvoiceAction } from "../../../types/http"
import type { InvoiceDialog } from "./invoice-dialogs"

type MenuEntry = {
  dialog: InvoiceDialog
  label: string
  Icon: ComponentType<{ className?: string }>
  /** What the server must offer for it; nothing where it only shows. */
  needs: InvoiceAction | null
}

export const MENU_GROUPS: MenuEntry[][] = [
  [{ dialog: "figures", label: "Show figures", Icon: QueueList, needs: null }],
  [
    { dialog: "edit", label: "Edit", Icon: PencilSquare, needs: "edit" },
    { dialog: "credit", label: "Credit", Icon: ReceiptPercent, needs: "credit" },
    { dialog: "correct", label: "Correct", Icon: ArrowUturnLeft, needs: "correct" },
    { dialog: "payment", label: "Record payment", Icon: CurrencyDollar, needs: "record_payment" },
  ],
  [
    { dialog: "uncollectible", label: "Mark uncollectible", Icon: XCircle, needs: "mark_uncollectible" },
    { dialog: "delete", label: "Delete draft", Icon: Trash, needs: "delete" },
  ],
]

export const isOffered = ({ needs }: MenuEntry, { available_actions }: Invoice): boolean =>
  needs === null || available_actions.includes(needs)
