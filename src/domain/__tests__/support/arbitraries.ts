import fc from "fast-check"
import type { BillableLine } from "../../billable/source"
import { lines, taxed } from "./source"

const SCALE = { jpy: 1, eur: 100, kwd: 1000 }

export type Sale = { currency_code: keyof typeof SCALE; lines: BillableLine[] }

/** What the amounts of one sale have in common: price and adjustment modes that shops combine. */
const modes = fc.constantFrom<[price: boolean, discount: boolean]>([true, true], [true, false], [false, false])

/** Orders of one to nine lines at up to four rates: several modes of price, discounts, free lines, odd quantities. */
export const sale: fc.Arbitrary<Sale> = fc.constantFrom<Sale["currency_code"]>("jpy", "eur", "kwd").chain((currency_code) => {
  const digits = Math.log10(SCALE[currency_code])
  const price = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 200_000 }).map((units) => (units / SCALE[currency_code]).toFixed(digits)) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2_000_000 }).map((units) => (units / SCALE[currency_code] / 1000).toFixed(digits + 3)) }
  )
  const plain = fc.record({ unit_price: price, quantity: fc.constantFrom("1", "2", "3", "12", "0.5", "0.333", "2.75"), modes })
  const line = fc
    .record({
      item: fc.boolean(),
      rate: fc.constantFrom("19", "7", "5.5", "25"),
      sold: fc.oneof(
        plain.map(({ unit_price, quantity, modes: [tax_inclusive] }) => ({ unit_price, quantity, tax_inclusive, discounts: [] })),
        discounted(SCALE[currency_code], digits)
      ),
    })
    .map(({ item, rate, sold }): Partial<BillableLine> => ({ kind: item ? "item" : "shipping", taxes: taxed(rate), ...sold }))
  return fc.array(line, { minLength: 1, maxLength: 9 }).map((sold) => ({ currency_code, lines: lines(...sold) }))
})

/** One or two discounts of a line that costs at least a hundred minor units, together at most all of it. */
function discounted(scale: number, digits: number) {
  const percent = fc.constantFrom(5, 10, 15, 33)
  return fc
    .record({ units: fc.integer({ min: 100, max: 200_000 }), quantity: fc.integer({ min: 1, max: 9 }), modes, percents: fc.array(percent, { minLength: 1, maxLength: 2 }), isFree: fc.boolean() })
    .map(({ units, quantity, modes: [tax_inclusive, discountIncludesTax], percents, isFree }) => {
      const amount = (share: number) => ({ amount: ((units * quantity * share) / scale / 100).toFixed(digits + 2), tax_inclusive: discountIncludesTax })
      return {
        unit_price: (units / scale).toFixed(digits),
        quantity: String(quantity),
        tax_inclusive,
        discounts: isFree && tax_inclusive === discountIncludesTax ? [amount(100)] : percents.map(amount),
      }
    })
}
