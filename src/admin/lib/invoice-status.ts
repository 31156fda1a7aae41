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

export function invoiceBadge({ status, is_overdue }: Invoice): Badge {
  return is_overdue ? { color: "orange", label: "Overdue" } : STATUS[status]
}
