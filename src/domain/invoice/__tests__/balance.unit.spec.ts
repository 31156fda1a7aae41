import fc from "fast-check"
import { InvalidAmountError } from "../../money"
import { creditNoteBalances, dueAmount, invoiceStatus, paymentStatus, type BalanceInput, type SettledStatus } from "../balance"

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

describe("the life of a document", () => {
  it.each<[SettledStatus, string, string[], SettledStatus]>([
    ["open", "0.01", [], "open"],
    ["open", "0", [], "paid"],
    ["open", "-5", [], "paid"],
    ["open", "0", ["100"], "credited"],
    ["open", "19", ["100"], "open"],
    ["paid", "-100", ["100", "19"], "credited"],
    ["paid", "119", [], "open"],
    ["uncollectible", "119", [], "uncollectible"],
    ["uncollectible", "0", [], "paid"],
    ["uncollectible", "0", ["119"], "credited"],
    ["credited", "0", ["119"], "credited"],
  ])("%s, %s due, credited %j: %s", (before, due, credits, expected) => {
    const payable = credits.length === 1 && credits[0] === "100" && due === "0" ? "100" : "119"
    expect(invoiceStatus({ before, due, payable, credits })).toBe(expected)
  })

  it("what is free is paid, and credited once there is a credit note", () => {
    expect(invoiceStatus({ before: "open", due: "0", payable: "0", credits: [] })).toBe("paid")
    expect(invoiceStatus({ before: "paid", due: "0", payable: "0", credits: ["0"] })).toBe("credited")
  })
})

it.each<[string, string[], { refunded: string; due: string }, [string, string][]]>([
  ["nothing given back yet", ["20"], { refunded: "0", due: "-20" }, [["0", "20"]]],
  ["refunded", ["20"], { refunded: "20", due: "0" }, [["20", "0"]]],
  ["offset", ["20"], { refunded: "0", due: "80" }, [["0", "0"]]],
  ["half and half", ["20"], { refunded: "5", due: "-10" }, [["5", "10"]]],
  ["the first first", ["20", "30"], { refunded: "25", due: "-25" }, [["20", "0"], ["5", "25"]]],
  ["more refunded than credited", ["20"], { refunded: "50", due: "0" }, [["20", "0"]]],
])("L4: a credit note is settled once it is refunded or offset: %s", (_, amounts, invoice, expected) => {
  expect(creditNoteBalances(amounts, invoice).map(({ refunded, due }) => [refunded.toFixed(), due.toFixed()])).toEqual(expected)
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
