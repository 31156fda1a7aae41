import fc from "fast-check"
import { sale } from "../../__tests__/support/arbitraries"
import { Books } from "../../__tests__/support/books"
import { documentOfLines } from "../../__tests__/support/document"
import { after, story } from "../../__tests__/support/happenings"
import { aSeller } from "../../__tests__/support/source"
import { sourceCharge } from "../../billable/source-charge"
import { decimal, minorUnit, sum, ZERO, type Decimal } from "../../money"
import { TAX_ROUNDINGS, type InvoiceDocument } from "../document"
import { explainLine, explainTotals, type Explanation } from "../invoice-explain"

const SUMS = ["net", "gross", "payable"]

it("M3, M4: of any sale, explanations add up to what is printed, and formulas come to their amounts", () => {
  fc.assert(fc.property(sale, ({ lines, currency_code }) => check(documentOfLines(lines, currency_code))), { numRuns: 1000 })
})

it("M5, M6: so do those of parts and credit notes, whatever happens to an order", () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...TAX_ROUNDINGS), fc.integer({ min: 1, max: 99 }), ({ source: placed, happenings, issue_on }, rounding, percent) => {
      const books = new Books(aSeller({ issue_on, rounding }))
      let source = placed
      for (const it of happenings) {
        books.reconcile(source)
        source = after(source, it, sourceCharge(source).toNumber())
      }
      const [invoice] = books.documents
      if (invoice) {
        books.choose(invoice, { amount: decimal(invoice.totals.gross).times(percent).dividedBy(100).toFixed(0) })
      }
      books.documents.forEach(check)
    }),
    { numRuns: 300 }
  )
})

function check(document: InvoiceDocument): void {
  for (const line of document.lines) {
    const steps = explainLine(line, document)
    addsUp(steps)
    expect(last(steps, "net")).toBe(line.net)
    expect(last(steps, "gross")).toBe(line.gross)
    expect(decimal(last(steps, "tax")).abs().isEqualTo(line.tax)).toBe(true)
    steps.forEach((step) => comesTo(step, document))
  }
  const steps = explainTotals(document)
  addsUp(steps)
  expect([last(steps, "net"), last(steps, "gross"), last(steps, "payable")]).toEqual([
    document.totals.net,
    document.totals.gross,
    document.totals.payable,
  ])
  expect(steps.filter(({ kind }) => kind === "tax").map(({ amount }) => amount)).toEqual(document.tax_breakdown.map(({ tax }) => tax))
  steps.forEach((step) => comesTo(step, document))
}

const last = (steps: Explanation[], kind: Explanation["kind"]) => steps.filter((step) => step.kind === kind).at(-1)!.amount

/** What is net, gross and payable is all that was added before; where it comes first, it is what is added to. */
function addsUp(steps: Explanation[]): void {
  let soFar: Decimal = ZERO
  steps.forEach(({ kind, amount }, index) => {
    if (SUMS.includes(kind) && index > 0) {
      expect(soFar.toFixed()).toBe(decimal(amount).toFixed())
    } else {
      soFar = soFar.plus(amount)
    }
  })
}

/** Prices are shown with six digits, so that their products are off by so little; each term of a tax was rounded. */
function comesTo({ kind, formula, amount }: Explanation, { currency_code }: InvoiceDocument): void {
  const off = evaluated(formula).minus(decimal(amount).abs()).abs()
  const allowed = kind === "tax" ? minorUnit(currency_code) : decimal("0.00001")
  if (off.isGreaterThan(allowed)) {
    throw new Error(`${kind}: ${formula} is not ${amount}`)
  }
}

function evaluated(formula: string): Decimal {
  const terms = formula.replace(/ − /g, " + −").split(" + ")
  return sum(
    terms.map((term) => {
      const [product, divisor = "1"] = term.replace("−", "-").split(" / ")
      return product!.split(" × ").reduce<Decimal>((value, factor) => value.times(factor), decimal(1)).dividedBy(divisor)
    })
  )
}
