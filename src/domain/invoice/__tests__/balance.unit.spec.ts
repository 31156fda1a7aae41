import fc from "fast-check"
import { InvalidAmountError } from "../../money"
import { dueAmount, paymentStatus, settlementStatus, type BalanceInput } from "../balance"

type Case = Partial<Omit<BalanceInput, "totals">> & { gross?: string; rounding?: string }

const due = ({ gross = "119.00", rounding = "0.00", ...rest }: Case) =>
  dueAmount({ totals: { gross, rounding }, currency_code: "eur", paid: "0", refunded: "0", credited: "0", ...rest }).toFixed()

describe("M8: due = payable − credited − paid + min(refunded, credited)", () => {
  it.each<[string, Case, string]>([
    ["nothing paid", {}, "119"],
    ["partly paid", { paid: "19" }, "100"],
    ["paid", { paid: "119" }, "0"],
    ["paid too much", { paid: "120" }, "-1"],
    ["rounding up is due", { rounding: "0.01" }, "119.01"],
    ["rounding down is not", { rounding: "-0.01", paid: "118.99" }, "0"],
    ["credited in full, never paid", { credited: "119" }, "0"],
    ["credited in part, never paid", { credited: "19" }, "100"],
    ["paid, then credited: money is owed to the customer", { paid: "119", credited: "119" }, "-119"],
    ["paid, credited and refunded", { paid: "119", credited: "119", refunded: "119" }, "0"],
    ["paid, credited, refunded in part", { paid: "119", credited: "119", refunded: "100" }, "-19"],
    ["a refund alone never reopens an invoice", { paid: "119", refunded: "119" }, "0"],
    ["a refund beyond the credit reopens nothing", { paid: "119", credited: "19", refunded: "119" }, "0"],
    ["partly credited and refunded", { paid: "119", credited: "19", refunded: "19" }, "0"],
    ["free", { gross: "0.00" }, "0"],
  ])("%s", (_, input, expected) => {
    expect(due(input)).toBe(expected)
  })

  it("a refund without a credit never makes anything due", () => {
    const cents = fc.integer({ min: 0, max: 50_000 }).map((value) => (value / 100).toFixed(2))
    fc.assert(
      fc.property(cents, cents, cents, (gross, paid, refunded) => {
        expect(due({ gross, paid, refunded })).toBe(due({ gross, paid }))
      })
    )
  })
})

describe("M2: less than half a minor unit is never due", () => {
  it.each<[string, Case, string]>([
    ["unpaid by less", { paid: "118.9951" }, "0"],
    ["unpaid by half a cent", { paid: "118.995" }, "0.005"],
    ["overpaid by less", { paid: "119.0049" }, "0"],
    ["yen", { currency_code: "jpy", gross: "119", rounding: "0", paid: "118.6" }, "0"],
    ["yen, a whole one", { currency_code: "jpy", gross: "119", rounding: "0", paid: "118" }, "1"],
    ["dinar, a fils", { currency_code: "kwd", gross: "1.190", rounding: "0.000", paid: "1.189" }, "0.001"],
    ["dinar, less than half of one", { currency_code: "kwd", gross: "1.190", rounding: "0.000", paid: "1.1896" }, "0"],
  ])("%s", (_, input, expected) => {
    expect(due(input)).toBe(expected)
  })
})

it("M1: no amount is an error, not zero", () => {
  expect(() => due({ gross: null as unknown as string })).toThrow(InvalidAmountError)
  expect(() => due({ refunded: null as unknown as string })).toThrow(InvalidAmountError)
})

it.each([
  ["0.01", "open"],
  ["0", "paid"],
  ["-5", "paid"],
])("life of a document: with %s due an invoice is %s", (amount, status) => {
  expect(settlementStatus(amount)).toBe(status)
})

it.each([
  ["0", "0", "119", "unpaid"],
  ["19", "0", "100", "partially_paid"],
  ["119", "0", "0", "paid"],
  ["0", "0", "0", "paid"],
  ["119", "19", "0", "partially_refunded"],
  ["119", "119", "0", "refunded"],
])("paid %s, refunded %s, due %s: %s", (paid, refunded, amount, status) => {
  expect(paymentStatus({ paid, refunded, due: amount })).toBe(status)
})
