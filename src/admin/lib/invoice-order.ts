import type { Invoice } from "../../types/http"

/** Each invoice with its credit notes right behind it. */
export function withCreditNotes(invoices: readonly Invoice[]): Invoice[] {
  const ids = new Set(invoices.map(({ id }) => id))
  const isOwned = ({ credits }: Invoice) => credits !== null && ids.has(credits.id)
  return invoices
    .filter((invoice) => !isOwned(invoice))
    .flatMap((invoice) => [invoice, ...invoices.filter(({ credits }) => credits?.id === invoice.id)])
}
