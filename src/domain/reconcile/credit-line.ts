import type { CreditCause } from "../invoice/document"
import { allocate, decimal, roundAmount, sum, type Decimal } from "../money"
import type { StandingLine } from "./held"

/** What is to be credited of an invoice's line. `gross` is exact: the credit note rounds it. */
export type CreditLine = { line: StandingLine; quantity: Decimal; charge: Decimal; gross: Decimal; cause: CreditCause }

/** So many of a line's pieces, for their part of its remaining value (M6). */
export function creditQuantity(line: StandingLine, quantity: Decimal, cause: CreditCause): CreditLine {
  const { left, kept } = line
  return {
    line,
    quantity,
    cause,
    charge: kept.charge.times(quantity).dividedBy(kept.quantity),
    gross: left.gross.times(quantity).dividedBy(left.quantity),
  }
}

/** All that is left of a line. What was credited without being released stays invoiced. */
export function creditRest(line: StandingLine, cause: CreditCause): CreditLine {
  const { quantity } = line.left
  return quantity.isZero() ? creditShare(line, decimal(1), quantity, cause) : creditQuantity(line, quantity, cause)
}

/** A part of a line's remaining value, between 0 and 1, whatever its quantity (M6). */
export function creditShare(line: StandingLine, share: Decimal, quantity: Decimal, cause: CreditCause): CreditLine {
  return { line, quantity, cause, charge: line.kept.charge.times(share), gross: line.left.gross.times(share) }
}

/** An amount, gross, that lowers what a line is worth and leaves its quantity (M6). */
export function creditAmount(line: StandingLine, gross: Decimal, cause: CreditCause): CreditLine {
  return { ...creditShare(line, gross.dividedBy(line.left.gross), decimal(0), cause), gross }
}

/**
 * An amount over lines of one invoice: over its rates in proportion to what is left on them, then over the lines of each rate
 * (M6).
 *
 * @param amount at most what is left of the lines
 */
export function spreadAmount(amount: Decimal, lines: readonly StandingLine[], cause: CreditCause, currencyCode: string): CreditLine[] {
  const rates = new Map<string, StandingLine[]>()
  for (const line of lines.filter(({ left }) => left.gross.isGreaterThan(0))) {
    rates.set(line.tax_rate, [...(rates.get(line.tax_rate) ?? []), line])
  }
  const groups = [...rates.values()]
  const worth = groups.flat()
  const exact = (some: readonly StandingLine[]) => amount.times(grossLeft(some)).dividedBy(grossLeft(worth))
  const shares = allocate(roundAmount(amount, currencyCode), groups.map(exact), currencyCode)
  const grosses = groups.flatMap((group, index) => allocate(shares[index]!, group.map((line) => exact([line])), currencyCode))
  const credits = worth.map((line, index) => ({ line, gross: grosses[index]! })).filter(({ gross }) => !gross.isZero())
  return credits
    .sort((a, b) => lines.indexOf(a.line) - lines.indexOf(b.line))
    .map(({ line, gross }) => creditAmount(line, gross, cause))
}

export const grossLeft = (lines: readonly StandingLine[]): Decimal => sum(lines.map(({ left }) => left.gross))

/** What would be left of lines once these credits are made. */
export function afterCredits(standing: readonly StandingLine[], credits: readonly CreditLine[]): StandingLine[] {
  return standing.map((line) => {
    const own = credits.filter((credit) => credit.line.id === line.id)
    const less = (name: "quantity" | "gross") => line.left[name].minus(sum(own.map((credit) => credit[name])))
    return { ...line, left: { quantity: less("quantity"), gross: less("gross") } }
  })
}
