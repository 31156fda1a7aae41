import fc from "fast-check"
import { story, type Happening, type Story } from "../../../src/domain/__tests__/support/happenings"
import type { BillableLine } from "../../../src/domain/billable/source"

/**
 * What of a story a real Medusa can carry out, and the part that a merchant invoices by hand. No `rate`: Medusa keeps the
 * tax of an ordered line, whatever becomes of the tax region.
 */
export type Deed = Exclude<Happening, { do: "rate" }> | { do: "invoice"; line: number; quantity: number }

export const DEEDS = ["ship", "return", "quantity", "price", "remove", "add", "capture", "refund", "cancel", "credit_amount", "credit_line", "invoice"] as const

/** A line that is ordered: its price in major units, and per cent of tax and of discount. */
export type Wish = { unit_price: number; quantity: number; rate: string; discount: number }

/** A story for one order of a real shop, where all prices include tax or none does. */
export type Tale = {
  currency_code: string
  tax_inclusive: boolean
  wishes: Wish[]
  issue_on: Story["issue_on"] | "manual"
  deeds: Deed[]
}

const MOST_DEEDS = 3

const part = fc.record({ do: fc.constant("invoice" as const), line: fc.nat({ max: 7 }), quantity: fc.integer({ min: 1, max: 3 }) })

/** Under `manual`, the merchant invoices parts before, between and after the rest. */
const tale: fc.Arbitrary<Tale> = fc
  .record({ told: story, byHand: fc.option(fc.array(part, { minLength: 1, maxLength: 4 }), { freq: 3 }) })
  .map(({ told: { source, happenings, issue_on }, byHand }) => {
    const possible = happenings.filter((it) => it.do !== "rate")
    return {
      currency_code: source.currency_code,
      tax_inclusive: source.lines[0]!.tax_inclusive,
      wishes: source.lines.filter(({ kind }) => kind === "item").map(wishOf),
      issue_on: byHand ? ("manual" as const) : issue_on,
      deeds: (byHand ? alternate<Deed>(byHand, possible) : possible).slice(0, MOST_DEEDS),
    }
  })

/** So many tales that each deed occurs in at least one of twelve. */
export function tales(count: number, seed: number): Tale[] {
  const dozen = fc.tuple(...DEEDS.map((deed) => tale.filter((one) => has(one, deed))))
  return fc.sample(dozen, { seed, numRuns: Math.ceil(count / DEEDS.length) }).flat().slice(0, count)
}

/** Medusa cancels no order of which something was shipped. */
function has({ deeds }: Tale, deed: Deed["do"]): boolean {
  const at = deeds.findIndex((it) => it.do === deed)
  return at >= 0 && (deed !== "cancel" || !deeds.slice(0, at).some((it) => it.do === "ship" || it.do === "return"))
}

function alternate<T>(some: readonly T[], others: readonly T[]): T[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [...some.slice(index, index + 1), ...others.slice(index, index + 1)]).flat()
}

function wishOf({ unit_price, quantity, taxes, discounts }: BillableLine): Wish {
  const listed = Number(unit_price) * Number(quantity)
  const discount = discounts.reduce((total, { amount }) => total + Number(amount), 0)
  return {
    unit_price: Number(unit_price),
    quantity: Number(quantity),
    rate: String(taxes[0]!.rate),
    discount: Math.round((discount / listed) * 100),
  }
}
