import { decimal, minorUnit, type Decimal } from "../money"
import type { DocumentLine, InvoiceDocument, TaxBreakdownRow } from "./document"
import { formulasIn } from "./explain-formula"
import { isOfRow } from "./tax-row"

/**
 * One step from the list price to the total. `net`, `gross` and `payable` are what has come together so far; every other
 * amount is what its step adds, or takes off where it is negative.
 */
export type Explanation = {
  kind: "list_price" | "discount" | "share" | "tax" | "net" | "gross" | "rounding" | "prepaid" | "payable"
  /** The size of the amount in numbers alone: `3 × 11.90`, `30.00 × 19 / 119`. */
  formula: string
  /** Decimal string in major units; with up to six digits where nothing was rounded yet. */
  amount: string
}

type Part = { kind: Explanation["kind"]; formula: string; amount: Decimal }
type Terms = Pick<InvoiceDocument, "type" | "currency_code">

/** How a frozen line's figures come about: what it charges in its price mode, and the tax taken out of it or put on it. */
export function explainLine(line: DocumentLine, document: Terms): Explanation[] {
  const { added, taxed } = formulasIn(document.currency_code)
  const charged = chargeParts(line, document)
  const [given, other] = line.tax_inclusive ? (["gross", "net"] as const) : (["net", "gross"] as const)
  const tax = decimal(line.tax).times(line.tax_inclusive ? -1 : 1)
  const parts: Part[] = [
    ...charged,
    { kind: given, formula: added(charged.map(({ amount }) => amount)), amount: decimal(line[given]) },
    { kind: "tax", formula: taxed(decimal(line.tax), [line]), amount: tax },
    { kind: other, formula: added([decimal(line[given]), tax]), amount: decimal(line[other]) },
  ]
  return parts.map((part) => explained(part, document))
}

/** How a frozen document's totals come about: from the nets by the tax of each rate to what is payable. */
export function explainTotals(document: InvoiceDocument): Explanation[] {
  const { totals, tax_breakdown, prepayments } = document
  const { added, apart } = formulasIn(document.currency_code)
  const [net, tax, gross] = [decimal(totals.net), decimal(totals.tax), decimal(totals.gross)]
  const [rounding, prepaid] = [decimal(totals.rounding), decimal(totals.prepaid)]
  const nets = tax_breakdown.map(({ taxable }) => decimal(taxable))
  const parts: Part[] = [
    { kind: "net", formula: added(nets), amount: net },
    ...tax_breakdown.map((row): Part => ({ kind: "tax", formula: rowFormula(row, document), amount: decimal(row.tax) })),
    { kind: "gross", formula: added([net, tax]), amount: gross },
    { kind: "rounding", formula: apart(gross, gross.plus(rounding)), amount: rounding },
    { kind: "prepaid", formula: added(prepayments.map(({ amount }) => decimal(amount))), amount: prepaid.negated() },
    { kind: "payable", formula: added([gross, rounding, prepaid.negated()]), amount: decimal(totals.payable) },
  ]
  return parts.filter(isSaid).map((part) => explained(part, document))
}

/** From the list price to what the line charges: discount, the share that is charged or credited (M5, M6, M8), rounding (M3). */
function chargeParts(line: DocumentLine, { type, currency_code }: Terms): Part[] {
  const { shown, apart } = formulasIn(currency_code)
  const given = decimal(line.tax_inclusive ? line.gross : line.net)
  if (line.source && decimal(line.source.quantity).isZero()) {
    return [{ kind: "share", formula: shown(given), amount: given }]
  }
  const price = decimal(line.source?.unit_price ?? (line.tax_inclusive ? line.unit_price_gross : line.unit_price))
  const list = decimal(shown(price.times(line.quantity)))
  const charge = line.source ? decimal(shown(decimal(line.source.charge))) : list
  const isAmount = (from: Decimal, to: Decimal) => to.minus(from).abs().isGreaterThanOrEqualTo(minorUnit(currency_code))
  const isDiscounted = charge.isLessThan(list) && decimal(line.tax_inclusive ? line.discount_gross : line.discount).isGreaterThan(0)
  const due = isDiscounted || isAmount(list, charge) ? charge : list
  const isLowered = type === "credit_note" || Boolean(line.source?.reduction)
  const parts: Part[] = [
    { kind: "list_price", formula: `${decimal(line.quantity).toFixed()} × ${shown(price)}`, amount: list },
    { kind: isDiscounted ? "discount" : "share", formula: apart(list, due), amount: due.minus(list) },
    { kind: isLowered && isAmount(due, given) ? "share" : "rounding", formula: apart(due, given), amount: given.minus(due) },
  ]
  return parts.filter(isSaid)
}

function rowFormula(row: TaxBreakdownRow, { lines, rounding, currency_code }: InvoiceDocument): string {
  const { added, taxed } = formulasIn(currency_code)
  const own = lines.filter((line) => isOfRow(line, row))
  return rounding === "per_line" ? added(own.map(({ tax }) => decimal(tax))) : taxed(decimal(row.tax), own)
}

const UNSAID_AT_ZERO: ReadonlySet<Part["kind"]> = new Set(["discount", "share", "rounding", "prepaid"])

function isSaid({ kind, amount }: Part): boolean {
  return !(amount.isZero() && UNSAID_AT_ZERO.has(kind))
}

function explained({ kind, formula, amount }: Part, { currency_code }: Terms): Explanation {
  return { kind, formula, amount: formulasIn(currency_code).shown(amount.isZero() ? amount.abs() : amount) }
}
