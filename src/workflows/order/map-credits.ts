import type { CreditDecisions } from "../../domain/billable/credit-decision"
import { CREDIT_LINE_METHOD, type SourceCreditLine, type SourcePayment, type SourceRefund } from "../../domain/billable/source"
import { decimal } from "../../domain/money"
import type { ChangeAction, CreditLine, Order, OrderChange } from "./order-shape"
import { byId, compare, exact, instant, present } from "./order-values"

export type Credits = {
  payments: SourcePayment[]
  refunds: SourceRefund[]
  /** What an administrator forgave. */
  credit_lines: SourceCreditLine[]
}

const STORE_CREDIT = { kind: "credit", method: "store_credit" } as const

type Added = ChangeAction & { change: OrderChange }

/**
 * Credit lines by where they come from (M7). Medusa copies them to each version of an order under new ids; what was added
 * after the checkout has an action in the log of changes, equal in amount and reference. The rest was given at checkout.
 *
 * @param changes the confirmed changes of one order, in their order
 * @param decisions what the merchant said of an administrator's credit lines, by the action's id
 */
export function mapCredits(order: Order, changes: OrderChange[], decisions: CreditDecisions): Credits {
  const added = changes.flatMap((change) =>
    byId(change.actions).flatMap((action) => (action.action === "CREDIT_LINE_ADD" ? [{ ...action, change }] : []))
  )
  const untilCheckout = withoutAdded(current(order), added).map((credit, index) => ({
    id: `${order.id}/credit/${index}`,
    amount: exact(credit.raw_amount),
    at: instant(order.created_at),
  }))
  const since = added.map((credit) => ({
    id: credit.id,
    amount: exact(credit.raw_amount),
    at: instant(credit.change.confirmed_at ?? credit.change.created_at),
    reference: credit.reference ?? null,
    is_forgiven: decimal(exact(credit.raw_amount)).isGreaterThan(0) && !isMedusasOwn(credit, order),
  }))
  const credit_lines = since
    .filter(({ is_forgiven }) => is_forgiven)
    .map(({ id, amount, at, reference }) => ({ id, amount, added_at: at, reference, as: decisions[id]?.as ?? null }))
  return {
    payments: [
      ...untilCheckout
        .filter(({ amount }) => decimal(amount).isGreaterThanOrEqualTo(0))
        .map(({ at, ...credit }) => ({ ...credit, ...STORE_CREDIT, received_at: at })),
      ...credit_lines
        .filter((credit) => credit.as === "payment")
        .map(({ id, amount, added_at }) => ({ id, kind: "credit" as const, method: CREDIT_LINE_METHOD, amount, received_at: added_at })),
    ],
    refunds: [...untilCheckout, ...since]
      .filter(({ amount }) => decimal(amount).isLessThan(0))
      .map(({ id, amount, at }) => ({ id, ...STORE_CREDIT, amount: decimal(amount).negated().toFixed(), refunded_at: at })),
    credit_lines,
  }
}

/** In an order that is the same for each version: ids are not. */
function current({ credit_lines, version }: Order): CreditLine[] {
  return byId(credit_lines)
    .filter((credit) => credit.version === version)
    .sort((a, b) => compare(origin(a), origin(b)) || decimal(exact(a.raw_amount)).comparedTo(exact(b.raw_amount))!)
}

function origin({ reference, reference_id }: Pick<CreditLine, "reference" | "reference_id"> | ChangeAction): string {
  return `${reference ?? ""}/${reference_id ?? ""}`
}

function withoutAdded(credits: CreditLine[], added: Added[]): CreditLine[] {
  const left = added.map((credit) => `${origin(credit)} ${exact(credit.raw_amount)}`)
  return credits.filter((credit) => {
    const index = left.indexOf(`${origin(credit)} ${exact(credit.raw_amount)}`)
    return index === -1 || !left.splice(index, 1)
  })
}

/**
 * Medusa adds a credit line to a refund that was not owed and to a cancellation: captures and refunds speak for those. It
 * names the payment collection or the refund's reason, and follows the refund's transaction in the very next version.
 */
function isMedusasOwn({ change, reference, reference_id }: Added, order: Order): boolean {
  const collections = present(order.payment_collections).map(({ id }) => id)
  return (
    (reference === "payment_collection" && collections.includes(reference_id ?? "")) ||
    present(order.transactions).some(
      (transaction) => transaction.reference === "refund" && transaction.version === change.version - 1
    )
  )
}
