import { decimal, ZERO, type DecimalInput, type Decimal } from "../money"

export type OpenPayment = { id: string; remaining: DecimalInput }

/** Settles what is due from payments in their order, each up to what is left of it (M7: none is counted twice). */
export function allocatePayments(
  due: DecimalInput,
  payments: readonly OpenPayment[]
): { payment_id: string; amount: Decimal }[] {
  let left = decimal(due)
  return payments.flatMap(({ id, remaining }) => {
    const available = decimal(remaining)
    const amount = available.isLessThan(left) ? available : left
    if (!amount.isGreaterThan(ZERO)) {
      return []
    }
    left = left.minus(amount)
    return [{ payment_id: id, amount }]
  })
}
