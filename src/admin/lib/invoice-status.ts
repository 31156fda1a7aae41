import type { Invoice, InvoiceStatus } from "../../types/http"

type BadgeColor = "green" | "red" | "blue" | "orange" | "grey" | "purple"
export type Badge = { color: BadgeColor; label: string }

const STATUS: Record<InvoiceStatus, Badge> = {
  draft: { color: "grey", label: "Draft" },
  open: { color: "blue", label: "Open" },
  paid: { color: "green", label: "Paid" },
  credited: { color: "purple", label: "Credited" },
  uncollectible: { color: "red", label: "Uncollectible" },
}

/** Nobody pays a credit note: what it owes is given back or offset. */
const CREDIT_NOTE_STATUS: Record<InvoiceStatus, Badge> = { ...STATUS, paid: { color: "green", label: "Settled" } }

export function invoiceBadge({ type, status, is_overdue }: Invoice): Badge {
  if (type === "credit_note") {
    return CREDIT_NOTE_STATUS[status]
  }
  return is_overdue ? { color: "orange", label: "Overdue" } : STATUS[status]
}
