import fc from "fast-check"
import { sale, type Sale } from "../../__tests__/support/arbitraries"
import { documentOfLines } from "../../__tests__/support/document"
import { grossOf, netOf } from "../../__tests__/support/law"
import { exact, Rational } from "../../__tests__/support/rational"
import type { InvoiceDocument } from "../document"

const DIGITS = { jpy: 0, eur: 2, kwd: 3 }
const total = (amounts: string[]) => Rational.sum(amounts.map(exact))
const unitOf = ({ currency_code }: Sale) => exact("1").over(exact(String(10 ** DIGITS[currency_code])))
const built = ({ lines, currency_code }: Sale) => documentOfLines(lines, currency_code)

/** Whatever is sold: fast-check prints the seed and the smallest order that breaks the rule. */
function always(rule: (document: InvoiceDocument, sold: Sale) => void, numRuns = 500) {
  fc.assert(
    fc.property(sale, (sold) => rule(built(sold), sold)),
    { numRuns }
  )
}

function expectEqual(found: Rational, expected: Rational) {
  if (!found.equals(expected)) {
    throw new Error(`${found.round(6)} is not ${expected.round(6)}`)
  }
}

it("M4: foots: BR-CO-10, 13, 14, 15, 16", () => {
  always(({ lines, tax_breakdown, totals }) => {
    expectEqual(total(lines.map(({ net }) => net)), exact(totals.net))
    expectEqual(total(tax_breakdown.map(({ taxable }) => taxable)), exact(totals.net))
    expectEqual(total(tax_breakdown.map(({ tax }) => tax)), exact(totals.tax))
    expectEqual(total(lines.map(({ tax }) => tax)), exact(totals.tax))
    expectEqual(exact(totals.net).plus(exact(totals.tax)), exact(totals.gross))
    expectEqual(exact(totals.gross).minus(exact(totals.prepaid)).plus(exact(totals.rounding)), exact(totals.payable))
  }, 2000)
})

it("M4: each row foots with its lines, and each line in itself (BR-S-08)", () => {
  always(({ lines, tax_breakdown }) => {
    for (const { rate, taxable, tax } of tax_breakdown) {
      const own = lines.filter(({ tax_rate }) => tax_rate === rate)
      expectEqual(total(own.map((line) => line.net)), exact(taxable))
      expectEqual(total(own.map((line) => line.tax)), exact(tax))
    }
    lines.forEach(({ net, tax, gross }) => expectEqual(exact(net).plus(exact(tax)), exact(gross)))
    expect(new Set(tax_breakdown.map(({ rate }) => rate)).size).toBe(tax_breakdown.length)
  })
})

it("M2: what is payable is what was charged, by fractions and rounded once", () => {
  always(({ totals }, { lines, currency_code }) => {
    expect(totals.payable).toBe(Rational.sum(lines.map(grossOf)).round(DIGITS[currency_code]))
  }, 2000)
})

it("M4: rounding is at most one minor unit per row plus one", () => {
  always(({ tax_breakdown, totals }, sold) => {
    const bound = unitOf(sold).times(exact(String(tax_breakdown.length + 1)))
    expect(exact(totals.rounding).abs().isAtMost(bound)).toBe(true)
  })
})

it("M3: where all prices include tax there is no rounding at all", () => {
  const inclusive = sale.filter(({ lines }) => lines.every(({ tax_inclusive }) => tax_inclusive))
  fc.assert(
    fc.property(inclusive, (sold) => {
      expect(exact(built(sold).totals.rounding).equals(exact("0"))).toBe(true)
    })
  )
})

it("M3: a row is figured once: from its gross where prices include tax, from its exact nets where they do not", () => {
  always(({ lines, tax_breakdown }, sold) => {
    const digits = DIGITS[sold.currency_code]
    for (const { rate, taxable, tax } of tax_breakdown) {
      const own = lines.flatMap((line, index) => (line.tax_rate === rate ? [{ line, charged: sold.lines[index]! }] : []))
      const fraction = exact(rate).over(exact("100"))
      if (own.every(({ line }) => line.tax_inclusive)) {
        const gross = total(own.map(({ line }) => line.gross))
        expect(tax).toBe(gross.times(fraction).over(fraction.plus(exact("1"))).round(digits))
        expectEqual(exact(taxable), gross.minus(exact(tax)))
      } else if (own.every(({ line }) => !line.tax_inclusive)) {
        expect(taxable).toBe(Rational.sum(own.map(({ charged }) => netOf(charged))).round(digits))
        expect(tax).toBe(exact(taxable).times(fraction).round(digits))
      }
    }
  })
})

it("M3: a row's tax is net · r, up to one minor unit; two where prices with and without tax meet at one rate", () => {
  always(({ lines, tax_breakdown }, sold) => {
    for (const { rate, taxable, tax } of tax_breakdown) {
      const modes = new Set(lines.filter(({ tax_rate }) => tax_rate === rate).map((line) => line.tax_inclusive)).size
      const difference = exact(taxable).times(exact(rate)).over(exact("100")).minus(exact(tax)).abs()
      expect(difference.isAtMost(unitOf(sold).times(exact(String(modes))))).toBe(true)
    }
  })
})

it("M3: a line is never more than a minor unit off what it charges, on the side that its price was given", () => {
  always(({ lines }, sold) => {
    lines.forEach(({ net, gross, tax_inclusive }, index) => {
      const charged = sold.lines[index]!
      const difference = tax_inclusive ? exact(gross).minus(grossOf(charged)) : exact(net).minus(netOf(charged))
      expect(difference.abs().isLessThan(unitOf(sold))).toBe(true)
    })
  })
})

it("nothing but rounding is negative", () => {
  always(({ lines, tax_breakdown, totals }) => {
    const { rounding: _, ...sums } = totals
    const amounts = [
      ...lines.flatMap(({ net, tax, gross, discount, discount_gross, unit_price }) => [net, tax, gross, discount, discount_gross, unit_price]),
      ...tax_breakdown.flatMap(({ taxable, tax }) => [taxable, tax]),
      ...Object.values(sums),
    ]
    expect(amounts.filter((amount) => amount.startsWith("-"))).toEqual([])
  })
})

it("M1: every amount has the currency's digits", () => {
  always(({ lines, tax_breakdown, totals }, { currency_code }) => {
    const digits = DIGITS[currency_code]
    const shape = new RegExp(`^-?\\d+${digits ? `\\.\\d{${digits}}` : ""}$`)
    const amounts = [
      ...lines.flatMap(({ net, tax, gross, discount, discount_gross }) => [net, tax, gross, discount, discount_gross]),
      ...tax_breakdown.flatMap(({ taxable, tax }) => [taxable, tax]),
      ...Object.values(totals),
    ]
    expect(amounts.filter((amount) => !shape.test(amount))).toEqual([])
  })
})

it("twice gives the same", () => {
  always((document, sold) => expect(built(structuredClone(sold))).toEqual(document))
})
