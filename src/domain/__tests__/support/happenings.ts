import fc from "fast-check"
import type { BillableLine, BillableSource } from "../../billable/source"
import { aSource, lines, progress, taxed } from "./source"

/** Something that happens to an order, or that a merchant does. Numbers pick by remainder, so that each can happen. */
export type Happening =
  | { do: "ship"; line: number; quantity: number }
  | { do: "quantity"; line: number; quantity: number }
  | { do: "price"; line: number; price: number }
  | { do: "rate"; line: number; rate: string }
  | { do: "remove"; line: number }
  | { do: "add"; price: number; quantity: number }
  | { do: "return"; line: number; quantity: number }
  | { do: "capture"; percent: number }
  | { do: "refund"; percent: number }
  | { do: "credit_amount"; invoice: number; percent: number }
  | { do: "credit_line"; invoice: number; line: number }
  | { do: "cancel" }

const pick = fc.nat({ max: 7 })
const few = fc.integer({ min: 1, max: 4 })
const percent = fc.constantFrom(10, 33, 50, 100)
/** Prices in minor units. */
type Prices = { min: number; max: number }

const happeningOf = (price: fc.Arbitrary<number>): fc.Arbitrary<Happening> => fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("ship" as const), line: pick, quantity: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("quantity" as const), line: pick, quantity: fc.nat({ max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("price" as const), line: pick, price }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rate" as const), line: pick, rate: fc.constantFrom("19", "7", "5.5") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), line: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("add" as const), price, quantity: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("return" as const), line: pick, quantity: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("capture" as const), percent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refund" as const), percent }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("credit_amount" as const), invoice: pick, percent }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("credit_line" as const), invoice: pick, line: pick }) },
  { weight: 1, arbitrary: fc.constant({ do: "cancel" as const }) }
)

export type Story = { source: BillableSource; happenings: Happening[]; issue_on: "order_placed" | "shipment_created" }

const DIGITS = { jpy: 0, eur: 2, kwd: 3 }

/** An order of one to five lines in one of three currencies, and what happens to it. */
export function storyOf(prices: Prices): fc.Arbitrary<Story> {
  const price = fc.integer(prices)
  const sold = fc.record({ price, quantity: few, rate: fc.constantFrom("19", "7", "5.5"), discount: fc.constantFrom(0, 0, 10, 33) })
  return fc
    .record({
      currency_code: fc.constantFrom<keyof typeof DIGITS>("eur", "eur", "jpy", "kwd"),
      tax_inclusive: fc.boolean(),
      isMixed: fc.boolean(),
      sold: fc.array(sold, { minLength: 1, maxLength: 5 }),
      issue_on: fc.constantFrom<Story["issue_on"]>("order_placed", "shipment_created"),
      happenings: fc.array(happeningOf(price), { maxLength: 9 }),
    })
    .map(placed)
}

/** At usual prices. */
export const story = storyOf({ min: 100, max: 30_000 })

type Placed = {
  currency_code: keyof typeof DIGITS
  tax_inclusive: boolean
  isMixed: boolean
  sold: { price: number; quantity: number; rate: string; discount: number }[]
  issue_on: Story["issue_on"]
  happenings: Happening[]
}

function placed({ currency_code, tax_inclusive, isMixed, sold, issue_on, happenings }: Placed): Story {
  const digits = DIGITS[currency_code]
  const made = sold.map(({ price: units, quantity: ordered, rate, discount }, index): Partial<BillableLine> => {
    const isShipping = index === 4
    const quantity = isShipping ? 1 : ordered
    const inclusive = isMixed ? index % 2 === 0 : tax_inclusive
    return {
      kind: isShipping ? "shipping" : "item",
      quantity: String(quantity),
      unit_price: (units / 10 ** digits).toFixed(digits),
      tax_inclusive: inclusive,
      taxes: taxed(rate),
      discounts: discountOf(units, quantity, discount, digits, inclusive),
    }
  })
  return { issue_on, happenings, source: aSource({ currency_code, lines: lines(...made) }) }
}

function discountOf(units: number, quantity: number, share: number, digits: number, tax_inclusive: boolean): BillableLine["discounts"] {
  return share === 0 ? [] : [{ amount: ((units * quantity * share) / 100 / 10 ** digits).toFixed(digits + 2), tax_inclusive }]
}

/** What the order is after something happened; what a merchant does leaves it as it is. */
export function after(source: BillableSource, it: Happening, charge: number): BillableSource {
  const change = (pickLine: number, edit: (line: BillableLine) => Partial<BillableLine>): BillableSource => {
    const items = source.lines.filter(({ kind }) => kind === "item")
    const target = items[pickLine % Math.max(items.length, 1)]
    return { ...source, lines: source.lines.map((line) => (line === target ? { ...line, ...edit(line) } : line)) }
  }
  const back = (line: BillableLine) => line.take_backs.reduce((total, { quantity }) => total + Number(quantity), 0)
  const count = source.payments.length + source.refunds.length
  const money = (share: number, of: number) => ((of * share) / 100).toFixed(digitsOf(source))
  switch (it.do) {
    case "ship":
      return {
        ...change(it.line, (line) => ({ shipped: String(Math.min(Number(line.quantity), Number(line.shipped) + it.quantity)) })),
        progress: progress({ ...source.progress, shipped_at: "2026-11-21T10:00:00.000Z" }),
      }
    case "quantity":
      return change(it.line, (line) => {
        const quantity = Math.max(it.quantity, Number(line.shipped), back(line))
        const discounts = line.discounts.map(({ amount, tax_inclusive }) => ({ amount: scaled(amount, quantity, line.quantity), tax_inclusive }))
        return { quantity: String(quantity), discounts }
      })
    case "price":
      return change(it.line, () => ({ unit_price: (it.price / 10 ** digitsOf(source)).toFixed(digitsOf(source)), discounts: [] }))
    case "rate":
      return change(it.line, () => ({ taxes: taxed(it.rate) }))
    case "remove": {
      const removable = source.lines.filter((line) => line.kind === "item" && line.shipped === "0" && back(line) === 0)
      const gone = removable[it.line % Math.max(removable.length, 1)]
      return { ...source, lines: source.lines.filter((line) => line !== gone) }
    }
    case "add": {
      const added = { unit_price: (it.price / 10 ** digitsOf(source)).toFixed(digitsOf(source)), quantity: String(it.quantity) }
      const [line] = lines({ ...added, tax_inclusive: source.lines[0]?.tax_inclusive ?? true })
      return { ...source, lines: [...source.lines, { ...line!, id: `ordli_added_${count}_${source.lines.length}_${it.price}` }] }
    }
    case "return":
      return change(it.line, (line) => {
        const quantity = Math.min(it.quantity, Number(line.shipped) - back(line))
        return quantity > 0 ? { take_backs: [...line.take_backs, { type: "return", id: `ret_${line.id}_${line.take_backs.length}`, quantity: String(quantity) }] } : {}
      })
    case "capture":
      return {
        ...source,
        payments: [...source.payments, { id: `cap_${count}`, kind: "capture", method: "pp_card", amount: money(it.percent, charge), received_at: "2026-11-20T10:05:00.000Z" }],
      }
    case "refund": {
      const paid = [...source.payments.map(({ amount }) => Number(amount)), ...source.refunds.map(({ amount }) => -Number(amount))].reduce((a, b) => a + b, 0)
      return paid <= 0
        ? source
        : {
            ...source,
            refunds: [...source.refunds, { id: `ref_${count}`, kind: "refund", method: "pp_card", amount: money(it.percent, paid), refunded_at: "2026-11-21T12:00:00.000Z" }],
          }
    }
    case "cancel":
      return source.lines.every(({ shipped }) => shipped === "0") ? { ...source, progress: progress({ ...source.progress, is_canceled: true }) } : source
    default:
      return source
  }
}

/** As Medusa recomputes a percentage for another quantity. */
function scaled(amount: unknown, quantity: number, before: unknown): string {
  return Number(before) === 0 ? "0" : ((Number(amount) * quantity) / Number(before)).toFixed(6)
}

function digitsOf({ currency_code }: BillableSource): number {
  return DIGITS[currency_code as keyof typeof DIGITS]
}
