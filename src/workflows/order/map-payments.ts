import type { SourcePayment, SourceRefund } from "../../domain/billable/source"
import { decimal, sum } from "../../domain/money"
import type { Order, PaymentCollection } from "./order-shape"
import { byId, exact, instant, present } from "./order-values"

/**
 * Medusa writes a capture before it asks the payment provider, and deletes it where the provider refuses. What came in for
 * good has a transaction on the order.
 */
export function mapCaptures(order: Order): SourcePayment[] {
  const settled = transactionReferences(order, "capture")
  return byId(order.payment_collections)
    .flatMap((collection) => byId(collection.payments))
    .flatMap((payment) =>
      byId(payment.captures)
        .filter(({ id }) => settled.has(id))
        .map((capture) => ({
          id: capture.id,
          kind: "capture" as const,
          method: payment.provider_id,
          amount: exact(capture.raw_amount),
          received_at: instant(capture.created_at),
        }))
    )
}

/**
 * Refunds that the provider agreed to: Medusa writes the row before it asks, and deletes it where the provider refuses.
 * A transaction proves a refund by its id; the cancellation of an order names the payment instead. Where another change of
 * the order is open, Medusa refunds and writes no transaction: there, the collection's sum proves it, made after the
 * provider agreed.
 */
export function mapRefunds(order: Order): SourceRefund[] {
  const settled = transactionReferences(order, "refund")
  return byId(order.payment_collections).flatMap((collection) => {
    const counted = isCounted(collection)
    return byId(collection.payments).flatMap((payment) =>
      byId(payment.refunds)
        .filter(({ id }) => counted || settled.has(id) || settled.has(payment.id))
        .map((refund) => ({
          id: refund.id,
          kind: "refund" as const,
          method: payment.provider_id,
          amount: exact(refund.raw_amount),
          refunded_at: instant(refund.created_at),
        }))
    )
  })
}

function isCounted({ payments, raw_refunded_amount }: PaymentCollection): boolean {
  const rows = present(payments).flatMap(({ refunds }) => present(refunds))
  const refunded = raw_refunded_amount ? exact(raw_refunded_amount) : 0
  return sum(rows.map(({ raw_amount }) => exact(raw_amount))).isLessThanOrEqualTo(decimal(refunded))
}

function transactionReferences(order: Order, kind: "capture" | "refund"): Set<string | null> {
  return new Set(
    present(order.transactions).flatMap(({ reference, reference_id }) => (reference === kind ? [reference_id] : []))
  )
}
