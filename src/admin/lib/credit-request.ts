import type { ActionItem, AdminCreditInvoice, Invoice } from "../../types/http"

export type CreditMode = "all" | "lines" | "amount"

/** How much of a line of the invoice is to be credited: so many of it, or so much money. */
export type CreditChoice = { id: string; by: "quantity" | "amount"; quantity: number | null; amount: number | null }

/** What the form of a credit note holds; its paths are those of the request. */
export type CreditValues = { mode: CreditMode; lines: CreditChoice[]; amount: number | null; reason: string | null }

export const newCredit = (left: readonly ActionItem[]): CreditValues => ({
  mode: "all",
  lines: left.map(({ id, quantity }) => ({ id, by: quantity > 0 ? "quantity" : "amount", quantity: null, amount: null })),
  amount: null,
  reason: null,
})

const isChosen = (line: CreditChoice): boolean => Boolean(line[line.by])

export function creditBody({ mode, lines, amount, reason }: CreditValues): AdminCreditInvoice {
  const chosen = lines.filter(isChosen).map(({ id, by, quantity, amount }) =>
    by === "quantity" ? { id, quantity: quantity ?? 0 } : { id, amount: amount ?? 0 }
  )
  return {
    ...(mode === "lines" && { lines: chosen }),
    ...(mode === "amount" && { amount: amount ?? 0 }),
    reason: reason ?? "",
  }
}

export type CreditWorth = { amount: number; isExact: boolean }

/** What is left to credit of an invoice. */
export const leftToCredit = ({ totals, balance }: Invoice): number => totals.gross + totals.rounding - balance.credited

/** What the credit note comes to. A part of a line's quantity is a share of that line, to the cent as the server rounds it. */
export function creditWorth(values: CreditValues, left: readonly ActionItem[], invoice: Invoice): CreditWorth {
  if (values.mode !== "lines") {
    return { amount: values.mode === "all" ? leftToCredit(invoice) : (values.amount ?? 0), isExact: true }
  }
  const parts = values.lines.filter(isChosen).map((line): CreditWorth => {
    const item = left.find(({ id }) => id === line.id)
    return line.by === "amount" || !item
      ? { amount: line.amount ?? 0, isExact: true }
      : { amount: (item.gross * (line.quantity ?? 0)) / item.quantity, isExact: line.quantity === item.quantity }
  })
  return { amount: parts.reduce((sum, part) => sum + part.amount, 0), isExact: parts.every(({ isExact }) => isExact) }
}
