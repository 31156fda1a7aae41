import { aSource, lines, taxed } from "../../__tests__/support/source"
import { sum } from "../../money"
import { spreadReduction, withReductions } from "../credit-decision"
import { lineCharge } from "../line-charge"
import { sourceCharge } from "../source-charge"
import type { BillableLine } from "../source"

const sold = lines({ unit_price: "20", quantity: "3" }, { unit_price: "10", tax_inclusive: false, taxes: taxed("7") }, { unit_price: "9.30", kind: "shipping" })
const reduced = (from: BillableLine[], amount: string) => withReductions(from, [{ as: "price_reduction", off: spreadReduction(from, amount) }])
const grosses = (all: BillableLine[]) => all.map((line) => lineCharge(line).gross.decimalPlaces(20).toFixed())
const charge = (from: BillableLine[]) => sourceCharge(aSource({ lines: from })).toFixed()

describe("M7: a price reduction", () => {
  it("lowers each line in proportion to what it charges, in either price mode", () => {
    // 60 + 10.70 + 9.30 = 80
    expect(spreadReduction(sold, "8")).toEqual({ ordli_1: "6", ordli_2: "1.07", ordli_3: "0.93" })
    expect(grosses(reduced(sold, "8"))).toEqual(["54", "9.63", "8.37"])
  })

  it("loses nothing in spreading", () => {
    const thirds = lines({}, {}, {})
    expect(sum(Object.values(spreadReduction(thirds, "10"))).decimalPlaces(30).toFixed()).toBe("10")
  })

  it("lowers what was not taken back by its whole amount", () => {
    const back: BillableLine[] = sold.map((line, index) => (index === 0 ? { ...line, take_backs: [{ type: "return", id: "ret_1", quantity: "2" }] } : line))
    expect([charge(back), charge(reduced(back, "8"))]).toEqual(["40", "32"])
  })

  it("never charges less than nothing, nor where a line shrank since, and leaves free lines alone", () => {
    const free = lines({ unit_price: "20" }, { unit_price: "0" }, { quantity: "0" })
    expect(spreadReduction(free, "25")).toEqual({ ordli_1: "20" })
    expect(charge(reduced(free, "25"))).toBe("0")
    const shrunk = lines({ unit_price: "5" })
    expect(grosses(withReductions(shrunk, [{ as: "price_reduction", off: { ordli_1: "4" } }, { as: "price_reduction", off: { ordli_1: "4" } }]))).toEqual(["0"])
  })

  it("stays with its lines whatever comes to the order afterwards; a payment lowers none", () => {
    const off = spreadReduction(sold, "8")
    const more = [...sold, ...lines({ id: "ordli_9" })]
    expect(grosses(withReductions(more, [{ as: "price_reduction", off }]))).toEqual(["54", "9.63", "8.37", "11.9"])
    expect(withReductions(sold, [{ as: "payment" }])).toEqual(sold)
  })
})
