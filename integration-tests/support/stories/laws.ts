import { grossOf } from "../../../src/domain/__tests__/support/law"
import { exact, Rational } from "../../../src/domain/__tests__/support/rational"
import { lines as linesOf } from "../../../src/domain/__tests__/support/source"
import type { AdminOrderInvoicing, Invoice } from "../../../src/types/http"
import { DIGITS, paymentsOf, type OrderNow } from "./order-now"

const of = (amount: number): Rational => exact(String(amount))
const sumOf = <T>(rows: readonly T[], amount: (row: T) => number): Rational => Rational.sum(rows.map((row) => of(amount(row))))
const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault])
const ZERO = exact("0")
const ONE = exact("1")

/** What an invoice or a credit note comes to, whatever was paid before. */
export const payableOf = ({ totals }: Invoice): Rational => of(totals.gross).plus(of(totals.rounding))

function unitOf(currency_code: string): Rational {
  return ONE.over(exact(String(10 ** DIGITS[currency_code]!)))
}

/** M3, M4: lines, taxes and totals of one document agree, to the currency's last digit. */
export function footFaults(document: Invoice): string[] {
  const { number, lines, tax_breakdown: rows, totals, currency_code, preceding, type } = document
  const digits = DIGITS[currency_code]!
  const unit = unitOf(currency_code)
  const { explain: _explain, ...sums } = totals
  const amounts = [...Object.values(sums), ...lines.flatMap(({ net, tax, gross }) => [net, tax, gross]), ...rows.flatMap(({ taxable, tax }) => [taxable, tax])]
  const same = (what: string, said: number, is: Rational) => unless(of(said).equals(is), `${number}: ${what} ${said} where ${is.round(digits)} belongs`)
  const rowFaults = rows.flatMap((row) => {
    const own = lines.filter(({ tax_rate, tax_category }) => tax_rate === row.rate && tax_category === row.category)
    const computed = of(row.taxable).times(of(row.rate)).over(exact("100"))
    const tolerance = unit.times(ONE.plus(of(row.rate).over(exact("100")))).times(exact(type === "invoice" ? "2" : "3"))
    return [
      ...same(`taxable at ${row.rate} %`, row.taxable, sumOf(own, ({ net }) => net)),
      ...same(`tax at ${row.rate} %`, row.tax, sumOf(own, ({ tax }) => tax)),
      ...unless(of(row.tax).minus(computed).abs().isAtMost(tolerance), `${number}: ${row.tax} is no ${row.rate} % of ${row.taxable}`),
    ]
  })
  const mostRounding = unit.times(exact(String(type === "invoice" ? rows.length * (1 + preceding.length) + 1 : 10)))
  return [
    ...amounts.flatMap((amount) => unless(of(amount).equals(exact(of(amount).round(digits))), `${number}: ${amount} has too many digits`)),
    ...lines.flatMap((line) => same(`gross of ${line.id}`, line.gross, of(line.net).plus(of(line.tax)))),
    ...rowFaults,
    ...same("net", totals.net, sumOf(lines, ({ net }) => net)),
    ...same("net of rows", totals.net, sumOf(rows, ({ taxable }) => taxable)),
    ...same("tax", totals.tax, sumOf(rows, ({ tax }) => tax)),
    ...same("gross", totals.gross, of(totals.net).plus(of(totals.tax))),
    ...same("payable", totals.payable, payableOf(document).minus(of(totals.prepaid))),
    ...unless(of(totals.rounding).abs().isAtMost(mostRounding), `${number}: rounding of ${totals.rounding}`),
  ]
}

/** L4: credit notes stay within their invoice, by line, by rate and in all; M8: and its balance says what they and payments leave. */
export function invoiceFaults(invoice: Invoice, notes: readonly Invoice[]): string[] {
  const { number, lines, tax_breakdown: rows, balance, status, currency_code } = invoice
  const within = (what: string, credited: Rational, invoiced: number) =>
    unless(credited.isAtMost(of(invoiced)), `${number}: ${credited.round(3)} credited of ${what} ${invoiced}`)
  const creditedLines = notes.flatMap((note) => note.lines)
  const creditedRows = notes.flatMap(({ tax_breakdown }) => tax_breakdown)
  const credited = Rational.sum(notes.map(payableOf))
  const offset = balance.refunded < balance.credited ? balance.refunded : balance.credited
  const due = payableOf(invoice).minus(of(balance.credited)).minus(of(balance.paid)).plus(of(offset))
  const isCredited = notes.length > 0 && payableOf(invoice).isAtMost(credited)
  const expected = isCredited ? "credited" : balance.due > 0 ? "open" : "paid"
  return [
    ...lines.flatMap((line) => within(`line ${line.id}`, sumOf(creditedLines.filter((one) => one.credited_line_id === line.id), ({ gross }) => gross), line.gross)),
    ...rows.flatMap((row) => {
      const own = creditedRows.filter(({ rate, category }) => rate === row.rate && category === row.category)
      return [...within(`taxable at ${row.rate} %`, sumOf(own, ({ taxable }) => taxable), row.taxable), ...within(`tax at ${row.rate} %`, sumOf(own, ({ tax }) => tax), row.tax)]
    }),
    ...unless(credited.isAtMost(payableOf(invoice)), `${number}: ${credited.round(3)} credited of ${payableOf(invoice).round(3)}`),
    ...unless(creditedLines.every((line) => lines.some(({ id }) => id === line.credited_line_id)), `${number}: credited by lines of others`),
    ...unless(of(balance.credited).equals(credited), `${number}: says ${balance.credited} is credited, not ${credited.round(3)}`),
    ...unless(of(balance.due).minus(due).abs().isLessThan(unitOf(currency_code)), `${number}: says ${balance.due} is due, not ${due.round(3)}`),
    ...unless(status === expected, `${number}: is ${status}, not ${expected}`),
  ]
}

/** What an order charges by what Medusa says of it, figured a second way (M2): nothing once it is cancelled. */
export function chargeOf({ status, items, shipping_methods, currency_code }: OrderNow): Rational {
  if (status === "canceled") {
    return ZERO
  }
  const priced = [
    ...items.map(({ unit_price, detail, ...rest }) => ({
      ...rest,
      unit_price,
      quantity: detail.quantity,
      kept: detail.quantity - detail.return_received_quantity - detail.return_dismissed_quantity,
    })),
    ...shipping_methods.map(({ amount, ...rest }) => ({ ...rest, unit_price: amount, quantity: 1, kept: 1 })),
  ]
  const charges = priced.map(({ unit_price, quantity, kept, is_tax_inclusive, adjustments, tax_lines }) => {
    const [line] = linesOf({
      unit_price: String(unit_price),
      quantity: String(quantity),
      tax_inclusive: is_tax_inclusive,
      discounts: (adjustments ?? []).map(({ amount, is_tax_inclusive: tax_inclusive }) => ({ amount: String(amount), tax_inclusive })),
      taxes: (tax_lines ?? []).map(({ rate }) => ({ name: null, rate: String(rate) })),
    })
    return quantity === 0 ? ZERO : grossOf(line!).times(of(kept)).over(of(quantity))
  })
  return exact(Rational.sum(charges).round(DIGITS[currency_code]!))
}

/**
 * M2: invoices less credit notes are the order's charge; M8: money that was given back and the merchant's goodwill may lower
 * them, by no more than they come to.
 */
export function sumFaults(order: OrderNow, { totals, invoices: documents }: Pick<AdminOrderInvoicing, "totals" | "invoices">): string[] {
  const unit = unitOf(order.currency_code)
  const signed = documents.map((document) => (document.type === "invoice" ? payableOf(document) : ZERO.minus(payableOf(document))))
  const off = Rational.sum(signed).minus(chargeOf(order))
  const goodwill = sumOf(documents.flatMap(({ lines }) => lines.filter(({ cause }) => cause === "merchant")), ({ gross }) => gross)
  const refunded = sumOf(paymentsOf(order).flatMap(({ refunds }) => refunds ?? []), ({ amount }) => amount)
  const given = goodwill.plus(refunded)
  const tolerance = given.equals(ZERO) ? ZERO : unit.times(exact(String(documents.length)))
  const isRight = off.isAtMost(tolerance) && ZERO.minus(given).minus(tolerance).isAtMost(off)
  const told = `${chargeOf(order).round(3)} charged, ${given.round(3)} given back`
  const said = unless(of(totals.order).equals(chargeOf(order)), `says ${totals.order} is charged, not ${chargeOf(order).round(3)}`)
  return [...said, ...unless(isRight, `invoices less credit notes are off by ${off.round(3)}: ${told}`)]
}

/** N1: numbers of each kind count up from 1, without a gap and none twice. */
export function numberFaults(documents: readonly Pick<Invoice, "type" | "number">[]): string[] {
  return (["invoice", "credit_note"] as const).flatMap((kind) => {
    const issued = documents.filter(({ type, number }) => type === kind && number !== null)
    const said = issued.map(({ number }) => Number(number!.split("-").at(-1))).sort((a, b) => a - b)
    return unless(said.every((sequence, at) => sequence === at + 1), `${kind}s are numbered ${said.join()}`)
  })
}
