import { withReductions, type CreditDecisions } from "../../domain/billable/credit-decision"
import type { BillableCustomer, BillableSource } from "../../domain/billable/source"
import { mapCredits } from "./map-credits"
import { isCollected, mapDispatch } from "./map-dispatch"
import { mapLines } from "./map-lines"
import { mapCaptures, mapRefunds } from "./map-payments"
import { mapProgress } from "./map-progress"
import { fullName, mapRecipient } from "./map-recipient"
import { mapTakeBacks } from "./map-take-backs"
import type { Order, OrderChange } from "./order-shape"
import { NOTHING_AROUND, type OrderSurroundings } from "./order-surroundings"
import { byId, compare, instant } from "./order-values"

/**
 * An order, as Medusa's query answers it, in the domain's words.
 *
 * @param order read with `ORDER_FIELDS`
 * @param changes confirmed changes, read with `ORDER_CHANGE_FIELDS`; those of other orders are passed over
 * @param decisions what the merchant said of the order's credit lines
 * @param around read by `loadPlaces`, and what the merchant said of untaxed lines
 */
export function mapOrder(
  order: unknown,
  changes: unknown[],
  decisions: CreditDecisions = {},
  around: OrderSurroundings = NOTHING_AROUND
): BillableSource {
  const from = order as Order
  const log = byId(changes as OrderChange[]).filter((change) => change.order_id === from.id)
  const credits = mapCredits(from, log, decisions)
  const decided = credits.credit_lines.flatMap(({ id }) => decisions[id] ?? [])
  return {
    type: "order",
    id: from.id,
    display_id: String(from.custom_display_id ?? from.display_id),
    currency_code: from.currency_code.toLowerCase(),
    locale: from.locale ?? null,
    placed_at: instant(from.created_at),
    customer: customer(from),
    billing_address: mapRecipient(from.billing_address),
    shipping_address: mapRecipient(from.shipping_address),
    is_collected: isCollected(from, around),
    lines: withReductions(mapLines(from, mapTakeBacks(log), mapDispatch(from, around)), decided),
    tax_reasons: around.tax_reasons,
    payments: [...credits.payments, ...mapCaptures(from)].sort((a, b) => compare(a.received_at, b.received_at)),
    refunds: [...credits.refunds, ...mapRefunds(from)].sort((a, b) => compare(a.refunded_at, b.refunded_at)),
    progress: mapProgress(from),
    credit_lines: credits.credit_lines,
  }
}

function customer({ customer_id, customer, email }: Order): BillableCustomer {
  return {
    id: customer_id ?? null,
    name: fullName(customer?.first_name, customer?.last_name),
    company: customer?.company_name ?? null,
    email: email ?? null,
    phone: customer?.phone ?? null,
    tax_ids: [],
  }
}
