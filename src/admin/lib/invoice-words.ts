import type { Invoice } from "../../types/http"
import { formatDate } from "./format"

const NOUN: Record<Invoice["type"], string> = { invoice: "invoice", credit_note: "credit note" }

type CauseType = Invoice["caused_by"][number]["type"]

/** Nothing where a person made the credit note: then their reason says it. */
const CAUSES: Record<CauseType, string | null> = {
  refund: "Refund",
  return: "Return",
  claim: "Claim",
  edit: "Order changed",
  cancellation: "Order cancelled",
  merchant: null,
}

export const nounOf = ({ type }: Invoice): string => NOUN[type]

/** Its number, or what it is while it has none. */
export const nameOf = (invoice: Invoice): string => invoice.number ?? `Draft ${nounOf(invoice)}`

/** When it was issued, and until when it is to be paid while that matters. */
function datesOf({ type, status, issue_date, due_date, due_date_extended }: Invoice): string {
  if (!issue_date) {
    return "Not issued yet"
  }
  const due = due_date_extended ?? due_date
  return type === "invoice" && status === "open" && due
    ? `${formatDate(issue_date)} · due ${formatDate(due)}`
    : formatDate(issue_date)
}

function originOf({ caused_by, reason }: Invoice): string {
  const causes = [...new Set(caused_by.map((origin) => CAUSES[origin.type]))]
  return [...causes, reason].filter(Boolean).join(": ")
}

/** What stands below its number: how it is related to others, when it was issued, and why. */
export function linesOf(invoice: Invoice): string[] {
  const { type, preceding, credits } = invoice
  if (type === "credit_note") {
    const dateAndOrigin = [datesOf(invoice), originOf(invoice)].filter(Boolean).join(" · ")
    return [credits ? `Credit note for ${credits.number}` : "Credit note", dateAndOrigin]
  }
  const last = preceding[preceding.length - 1]
  return [...(last ? [`Part ${preceding.length + 1} of the order, after ${last.number}`] : []), datesOf(invoice)]
}
