import type { SettledStatus } from "../invoice/balance"
import { currencyExponent, decimal, formatAmount, minorUnit, sum } from "../money"
import type { Allocation, LedgerDocument, LedgerEntry } from "../payment/ledger"
import { balancesOf, type Balance } from "../payment/ledger-balances"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import { BALANCE, type AllocationRow, type InvoiceRow, type KeptDocument } from "./kept"
import { compareAmounts, compareColumns, isSameAmount } from "./values-compare"

/**
 * Whether the live balance of an invoice and of its credit notes is what its allocations and credit notes come to, computed
 * by what settles the books (M8), and whether each allocation stands on a payment that covers it. A credit note is looked at
 * with its invoice.
 */
export function verifyBalance({ document, invoice, credit_notes, allocations }: KeptDocument): IntegrityFault[] {
  const rows = invoice ? [invoice, ...credit_notes.map((note) => note.invoice)] : []
  const [first] = rows
  const own: FaultPlace = { entity: "invoice", id: document.invoice_id, number: document.number }
  return [
    ...allocations.flatMap((allocation) => allocationFaults(document.number, invoice, allocation)),
    ...(first && first.type === "invoice"
      ? balancesOf({ documents: rows.map(ledgerDocument), entries: allocations.flatMap(entryOf), allocations: [] }, allocations.map(amountOf))
          .flatMap((balance) => balanceFaults(rows.find(({ id }) => id === balance.id)!, balance))
      : []),
    ...(first && first.type === "credit_note" && allocations.length > 0
      ? [faultAt(own, "credit_note_paid", "allocations", `Money is allocated to ${document.number}, which is a credit note.`)]
      : []),
  ]
}

const ledgerDocument = ({ id, type, credits_id, currency_code, status, amounts }: InvoiceRow): LedgerDocument => ({
  id,
  credits_id: type === "invoice" ? null : credits_id,
  sources: [],
  payable: sum([amounts.gross.exact ?? "0", amounts.rounding.exact ?? "0"]),
  currency_code,
  status: status as SettledStatus,
})

const entryOf = ({ payment_id, payment }: AllocationRow): LedgerEntry[] =>
  payment
    ? [
        {
          id: payment_id,
          kind: payment.kind,
          sources: [],
          target: null,
          amount: payment.amount.exact ?? "0",
          currency_code: payment.currency_code,
        },
      ]
    : []

const amountOf = ({ payment_id, invoice_id, amount }: AllocationRow): Allocation => ({
  entry_id: payment_id,
  invoice_id,
  amount: decimal(amount.exact ?? "0"),
})

function balanceFaults({ id, number, status, amounts, currency_code }: InvoiceRow, balance: Balance): IntegrityFault[] {
  const place: FaultPlace = { entity: "invoice", id, number }
  const expected = Object.fromEntries(BALANCE.map((name) => [name, formatAmount(balance[name], currency_code)]))
  const says = "what is allocated and credited"
  return [
    ...compareAmounts(place, "balance", amounts, expected, says),
    ...compareColumns(place, "balance", { status }, { status: balance.status }, says),
  ]
}

function allocationFaults(number: string, invoice: InvoiceRow | null, { id, payment_id, amount, payment }: AllocationRow): IntegrityFault[] {
  const place: FaultPlace = { entity: "allocation", id, number }
  if (!payment) {
    return [faultAt(place, "payment_missing", "payment_id", `There is no payment "${payment_id}" that ${number} could have been paid with.`)]
  }
  const what = `${payment.kind} ${payment.reference}`
  return [
    ...compareAmounts(place, "allocation_row", { amount }, { amount: amount.exact }, "its exact amount"),
    ...compareAmounts(place, "payment_row", { amount: payment.amount }, { amount: payment.amount.exact }, "its exact amount"),
    ...(invoice && invoice.currency_code !== payment.currency_code
      ? [faultAt(place, "payment_currency", "payment_id", `${what} is in ${payment.currency_code}, ${number} in ${invoice.currency_code}.`)]
      : []),
    ...(isCovered(payment)
      ? []
      : [faultAt(place, "over_allocated", "amount", `${what} is over ${payment.amount.exact}, but ${payment.allocated} of it are allocated.`)]),
  ]
}

/**
 * An amount finer than the currency is rounded together with those before it, and so may come out as up to one minor unit
 * more (M2).
 */
function isCovered({ amount, allocated, currency_code }: NonNullable<AllocationRow["payment"]>): boolean {
  const whole = decimal(amount.exact ?? "0")
  const isFine = (whole.decimalPlaces() ?? 0) > currencyExponent(currency_code)
  const most = isFine ? whole.plus(minorUnit(currency_code)) : whole
  return isSameAmount(allocated, most.toFixed()) || decimal(allocated).isLessThan(most)
}
