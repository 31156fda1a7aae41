import type { ActionItem, AdminCreateInvoice, AdminUpdateInvoice, Invoice } from "../../types/http"
import { type LineChoice, allOf, choiceBody, choicesOfDraft, isWhole } from "./line-choice"

const DETAILS = ["notes", "buyer_reference", "purchase_order"] as const
const BUYER = ["company", "name", "email"] as const
const ADDRESS = ["address_1", "address_2", "postal_code", "city", "province", "country_code"] as const

type Texts<Key extends string> = Record<Key, string | null>

/** What the form of an invoice holds; its paths are those of the request. */
export type InvoiceValues = Texts<(typeof DETAILS)[number]> & {
  items: LineChoice[]
  due_date: string | null
  issue_when_ready: boolean
  buyer: Texts<(typeof BUYER)[number]> & { address: Texts<(typeof ADDRESS)[number]> }
}

const NOBODY: InvoiceValues["buyer"] = {
  company: null,
  name: null,
  email: null,
  address: { address_1: null, address_2: null, postal_code: null, city: null, province: null, country_code: null },
}

export const newInvoice = (left: readonly ActionItem[], issueWhenReady: boolean): InvoiceValues => ({
  items: allOf(left),
  notes: null,
  buyer_reference: null,
  purchase_order: null,
  due_date: null,
  issue_when_ready: issueWhenReady,
  buyer: NOBODY,
})

export function valuesOfDraft(draft: Invoice, left: readonly ActionItem[]): InvoiceValues {
  const { notes, buyer_reference, purchase_order, due_date, buyer } = draft
  const issue_when_ready = draft.draft?.issue_when_ready ?? false
  return { items: choicesOfDraft(draft, left), notes, buyer_reference, purchase_order, due_date, issue_when_ready, buyer }
}

/** The keys whose value is another than before, with that value. */
function changed<Key extends string>(keys: readonly Key[], now: Texts<Key>, before: Texts<Key>): Partial<Texts<Key>> {
  const other = keys.filter((key) => now[key] !== before[key]).map((key) => [key, now[key]])
  return Object.fromEntries(other) as Partial<Texts<Key>>
}

/** All that is left is asked for as such, so that a draft of it follows the order. */
export function createBody(orderId: string, values: InvoiceValues): AdminCreateInvoice {
  const { items, due_date } = values
  return {
    ...(isWhole(items) ? { order_id: orderId } : { items: choiceBody(items) }),
    ...changed(DETAILS, values, newInvoice([], false)),
    ...(due_date && { due_date }),
  }
}

/** What was not touched is left out, and so stays as it was asked for. */
export function updateBody(values: InvoiceValues, before: InvoiceValues): AdminUpdateInvoice {
  const { items, due_date, issue_when_ready, buyer } = values
  const address = changed(ADDRESS, buyer.address, before.buyer.address)
  const party = { ...changed(BUYER, buyer, before.buyer), ...(Object.keys(address).length > 0 && { address }) }
  return {
    ...changed(DETAILS, values, before),
    ...(JSON.stringify(choiceBody(items)) !== JSON.stringify(choiceBody(before.items)) && { items: choiceBody(items) }),
    ...(due_date && due_date !== before.due_date && { due_date }),
    ...(issue_when_ready !== before.issue_when_ready && { issue_when_ready }),
    ...(Object.keys(party).length > 0 && { buyer: party as AdminUpdateInvoice["buyer"] }),
  }
}
