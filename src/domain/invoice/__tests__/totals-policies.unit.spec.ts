import fc from "fast-check"
import { sale } from "../../__tests__/support/arbitraries"
import { exact, Rational } from "../../__tests__/support/rational"
import { lines, taxed, treatedAtHome } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"
import { decimal, roundAmount, sum, type Decimal } from "../../money"
import { calculateTotals, type RoundingPolicy } from "../totals-calculate"

const PER_RATE: RoundingPolicy = { rounding: "per_rate", rounding_mode: "half_up" }
const PER_LINE: RoundingPolicy = { ...PER_RATE, rounding: "per_line" }

function totalsOf(sold: BillableLine[], policy?: RoundingPolicy, currency = "eur") {
  const { treated } = treatedAtHome(sold)
  const charge = roundAmount(sum(treated.map((line) => line.charge.gross)), currency)
  return calculateTotals(treated, charge, currency, policy)
}

const excluding = (unit_price: string, rate = "19", more: Partial<BillableLine> = {}) => ({ unit_price, tax_inclusive: false, taxes: taxed(rate), ...more })
const including = (unit_price: string, rate = "19") => ({ unit_price, taxes: taxed(rate) })
const plain = (amounts: Decimal[]) => amounts.map((amount) => amount.toFixed())
const taxes = (totals: ReturnType<typeof totalsOf>) => plain(totals.lines.map(({ tax }) => tax))

describe("M4: rounding per line", () => {
  it("tax-exclusive: the tax is put on each line", () => {
    // 0.33 × 0.1 = 0.033 → 0.03, three times; charged: 1.089 → 1.09.
    const totals = totalsOf(lines(excluding("0.33", "10"), excluding("0.33", "10"), excluding("0.33", "10")), PER_LINE)
    expect(taxes(totals)).toEqual(["0.03", "0.03", "0.03"])
    expect(plain([totals.net, totals.tax, totals.gross, totals.rounding])).toEqual(["0.99", "0.09", "1.08", "0.01"])
  })

  it("tax-exclusive: a price finer than a cent is rounded on its own line", () => {
    const totals = totalsOf(lines(excluding("10.005"), excluding("10.005")), PER_LINE)
    expect(plain(totals.lines.map(({ net }) => net))).toEqual(["10.01", "10.01"])
  })

  it("tax-inclusive: the tax is taken out of each line", () => {
    // 0.10 × 19/119 = 0.016 → 0.02, three times; their sum of 0.30 gives 0.0479 → 0.05.
    const sold = lines(including("0.10"), including("0.10"), including("0.10"))
    expect(taxes(totalsOf(sold, PER_LINE))).toEqual(["0.02", "0.02", "0.02"])
    expect(plain([totalsOf(sold, PER_LINE).tax, totalsOf(sold).tax])).toEqual(["0.06", "0.05"])
  })

  it("foots, each line by itself, whatever is sold", () => {
    fc.assert(
      fc.property(sale, ({ lines: sold, currency_code }) => {
        const totals = totalsOf(sold, PER_LINE, currency_code)
        totals.lines.forEach(({ net, tax, gross }, index) => {
          const rate = decimal(treatedAtHome(sold).treated[index]!.treatment.rate).dividedBy(100)
          const exactTax = sold[index]!.tax_inclusive ? gross.times(rate).dividedBy(rate.plus(1)) : net.times(rate)
          expect(tax.toFixed()).toBe(roundAmount(exactTax, currency_code).toFixed())
          expect(net.plus(tax).isEqualTo(gross)).toBe(true)
        })
        expect(totals.gross.isEqualTo(sum(totals.lines.map(({ gross }) => gross)))).toBe(true)
      })
    )
  })
})

describe("M1: other ways of rounding tax, where a seller may choose them", () => {
  it.each<[RoundingPolicy["rounding_mode"], string[]]>([
    ["half_up", ["160", "333"]],
    ["down", ["159", "333"]],
  ])("%s: 1998 yen at 8 % and 3333 at 10 %, by hand 159.84 and 333.3", (rounding_mode, expected) => {
    const totals = totalsOf(lines(excluding("1998", "8"), excluding("3333", "10")), { ...PER_RATE, rounding_mode }, "jpy")
    expect(plain(totals.breakdown.map(({ tax }) => tax))).toEqual(expected)
  })

  it("half to even: 2.50 at 19 % is 0.475, 1.50 at 7 % is 0.105", () => {
    const totals = totalsOf(lines(excluding("2.50"), excluding("1.50", "7")), { ...PER_RATE, rounding_mode: "half_even" })
    expect(plain(totals.breakdown.map(({ tax }) => tax))).toEqual(["0.48", "0.1"])
  })

  it("down, out of a gross: 1000 × 10/110 = 90.9 is 90, and the net takes the rest", () => {
    const totals = totalsOf(lines(including("600", "10"), including("400", "10")), { ...PER_RATE, rounding_mode: "down" }, "jpy")
    expect(plain([totals.net, totals.tax, totals.gross])).toEqual(["910", "90", "1000"])
  })

  it("foots once per rate, in every way, whatever is sold", () => {
    const policy = fc.record({ rounding: fc.constant("per_rate" as const), rounding_mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const) })
    fc.assert(
      fc.property(sale, policy, ({ lines: sold, currency_code }, chosen) => {
        const { lines: own, breakdown, net, tax, gross, rounding } = totalsOf(sold, chosen, currency_code)
        const total = (amounts: Decimal[]) => Rational.sum(amounts.map((amount) => exact(amount.toFixed())))
        expect(total(own.map((line) => line.tax)).equals(exact(tax.toFixed()))).toBe(true)
        expect(total(breakdown.map((row) => row.taxable)).equals(exact(net.toFixed()))).toBe(true)
        expect(exact(net.toFixed()).plus(exact(tax.toFixed())).equals(exact(gross.toFixed()))).toBe(true)
        expect(rounding.abs().isLessThanOrEqualTo(decimal(breakdown.length + 1))).toBe(true)
      })
    )
  })
})

describe("M4: cash rounding", () => {
  const francs = (unit_price: string, cash_rounding: boolean) => {
    const totals = totalsOf(lines(including(unit_price, "8.1")), { ...PER_RATE, cash_rounding }, "chf")
    return plain([totals.gross, totals.rounding])
  }

  it.each([
    ["43.63", "0.02"],
    ["43.62", "-0.02"],
    ["43.65", "0"],
  ])("%s CHF is rounded by %s", (price, rounding) => {
    expect(francs(price, true)).toEqual([price, rounding])
    expect(francs(price, false)).toEqual([price, "0"])
  })

  it("leaves a currency alone whose every cent can be paid", () => {
    expect(totalsOf(lines(including("43.63")), { ...PER_RATE, cash_rounding: true }).rounding.toFixed()).toBe("0")
  })

  it("is never more than M4 allows, together with the order's residual", () => {
    const unit_price = fc.integer({ min: 1, max: 5000 }).map((cents) => (cents / 100).toFixed(2))
    const line = fc.record({ unit_price, taxes: fc.constantFrom(taxed("8.1"), taxed("2.6")), tax_inclusive: fc.boolean(), quantity: fc.constantFrom("1", "0.5", "3") })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (sold) => {
        const { gross, rounding, breakdown } = totalsOf(lines(...sold), { ...PER_RATE, cash_rounding: true }, "chf")
        expect(rounding.abs().isLessThanOrEqualTo(Math.max((breakdown.length + 1) / 100, 0.025))).toBe(true)
        expect(gross.plus(rounding).modulo("0.05").isZero()).toBe(true)
      })
    )
  })
})

describe("M5: a part", () => {
  it("that does not complete its order has no rounding", () => {
    const { treated } = treatedAtHome(lines(excluding("0.50"), excluding("0.50", "7")))
    expect(calculateTotals(treated, null, "eur").rounding.toFixed()).toBe("0")
    expect(calculateTotals(treated, decimal("1.13"), "eur").rounding.toFixed()).toBe("-0.01")
  })

  it.each([true, false])("may be left with a fraction of a cent below zero, which is nothing (prices with tax: %p)", (tax_inclusive) => {
    const { treated } = treatedAtHome(lines({ tax_inclusive }, { tax_inclusive }))
    const left = { ...treated[0]!.charge, net: decimal("-0.0034"), gross: decimal("-0.004") }
    const totals = calculateTotals([{ ...treated[0]!, charge: left }, treated[1]!], null, "eur")
    expect(plain([totals.lines[0]!.net, totals.lines[0]!.tax, totals.lines[0]!.gross])).toEqual(["0", "0", "0"])
  })

  it("that is below zero by more stays so, for the rules to refuse", () => {
    const { treated } = treatedAtHome(lines({}))
    const below = { ...treated[0]!.charge, gross: decimal("-1.19"), net: decimal("-1") }
    expect(calculateTotals([{ ...treated[0]!, charge: below }], null, "eur").gross.toFixed()).toBe("-1.19")
  })
})
