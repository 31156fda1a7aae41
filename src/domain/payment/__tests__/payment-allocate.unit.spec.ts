import fc from "fast-check"
import { sum } from "../../money"
import { allocatePayments } from "../payment-allocate"

const settle = (due: string, ...remaining: string[]) =>
  allocatePayments(
    due,
    remaining.map((amount, index) => ({ id: `p${index + 1}`, remaining: amount }))
  ).map(({ payment_id, amount }) => [payment_id, amount.toFixed()])

it.each<[string, string, string[], [string, string][]]>([
  ["one payment in full", "119", ["119"], [["p1", "119"]]],
  ["a part", "119", ["19"], [["p1", "19"]]],
  ["several, in their order", "119", ["50", "100"], [["p1", "50"], ["p2", "69"]]],
  ["no more than is due", "119", ["200"], [["p1", "119"]]],
  ["the rest stays for others", "10", ["10", "5"], [["p1", "10"]]],
  ["a payment that is used up is passed over", "10", ["0", "10"], [["p2", "10"]]],
  ["nothing due", "0", ["10"], []],
  ["less than nothing due", "-5", ["10"], []],
  ["nothing paid", "119", [], []],
  ["floats would miss the end", "0.3", ["0.1", "0.2", "1"], [["p1", "0.1"], ["p2", "0.2"]]],
])("M7: %s", (_, due, payments, expected) => {
  expect(settle(due, ...payments)).toEqual(expected)
})

it("M7: a payment with more taken than it had gives nothing, and takes nothing from the others", () => {
  expect(settle("10", "-3", "10")).toEqual([["p2", "10"]])
})

it("M7: takes what is due or all there is, and of no payment more than is left of it", () => {
  const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 100).toFixed(2))
  fc.assert(
    fc.property(cents, fc.array(cents, { maxLength: 8 }), (due, remaining) => {
      const taken = settle(due, ...remaining)
      const all = sum(remaining)
      expect(sum(taken.map(([, amount]) => amount!)).toFixed()).toBe(sum([all.isLessThan(due) ? all : due]).toFixed())
      expect(new Set(taken.map(([id]) => id)).size).toBe(taken.length)
      taken.forEach(([id, amount]) => expect(Number(amount)).toBeLessThanOrEqual(Number(remaining[Number(id!.slice(1)) - 1])))
    })
  )
})
