import type { BillableSource } from "../billable/source"
import type { CreditOrigin } from "../invoice/document"
import { cashStep, decimal, roundAmount, sum, ZERO, type Decimal } from "../money"
import { grossLeft, type CreditLine } from "./credit-line"
import { originsOf } from "./credit-origin"
import { grossOfCharge, hasGoodwill, heldCharge, heldTotal, standingLines, type Held } from "./held"

/** A credit note to make: it credits one invoice. Exact amounts as decimal strings: the credit note rounds them. */
export type CreditProposal = {
  invoice_id: string
  lines: { line_id: string; quantity: string; charge: string; gross: string; cause: CreditLine["cause"] }[]
  /** Cents that make invoices less credit notes the charge (M2). Not for a note that takes all: it takes the rounding. */
  rounding: string
  caused_by: CreditOrigin[]
}

export function proposedLines(credits: readonly CreditLine[]): CreditProposal["lines"] {
  return credits.map(({ line, quantity, charge, gross, cause }) => ({
    line_id: line.id,
    quantity: quantity.toFixed(),
    charge: charge.toFixed(),
    gross: gross.toFixed(),
    cause,
  }))
}

/** One credit note for each invoice that is credited; what comes to nothing is left out. */
export function proposeCredits(credits: readonly CreditLine[], source: BillableSource, held: Held, isComplete: boolean): CreditProposal[] {
  const notes = [...new Set(credits.map(({ line }) => line.invoice_id))].map((id) => credits.filter(({ line }) => line.invoice_id === id))
  const worth = notes.filter((lines) => totalOf(lines, source).isGreaterThan(0))
  const open = worth.findIndex((lines) => !takesAll(lines, source, held))
  return worth.map((lines, index) => ({
    invoice_id: lines[0]!.line.invoice_id,
    lines: proposedLines(lines),
    rounding: isComplete && index === open ? missing(worth, source, held).toFixed() : "0",
    caused_by: originsOf(lines, worth.flat(), source, held),
  }))
}

/** Whether nothing is left of the invoice that is credited: then its rounding is credited too (M6). */
function takesAll(credits: readonly CreditLine[], source: BillableSource, held: Held): boolean {
  const own = standingLines(held).filter(({ invoice_id }) => invoice_id === credits[0]!.line.invoice_id)
  return grossLeft(own).isEqualTo(totalOf(credits, source))
}

/** The rounding of an invoice that no credit note, drafts included, took yet (M6). */
export function roundingLeft({ documents }: Held, invoiceId: string): Decimal {
  const taken = sum(documents.filter(({ credits_id }) => credits_id === invoiceId).map(({ rounding }) => rounding))
  return sum(documents.filter(({ id }) => id === invoiceId).map(({ rounding }) => rounding)).minus(taken)
}

function totalOf(lines: readonly CreditLine[], { currency_code }: BillableSource): Decimal {
  return roundAmount(sum(lines.map(({ gross }) => gross)), currency_code)
}

/**
 * By how much invoices less credit notes would miss the charge. Where goodwill was shown they are not the charge anyway, and
 * where an invoice was rounded to coins they were not meant to be.
 */
function missing(notes: CreditLine[][], source: BillableSource, held: Held): Decimal {
  const credits = notes.flat()
  if (hasGoodwill(held) || hasGoodwill({ lines: credits }) || isOfCoins(held, source)) {
    return ZERO
  }
  const released = sum(credits.map(({ line, charge }) => grossOfCharge(charge, line)))
  const rounding = notes.filter((lines) => takesAll(lines, source, held)).map((lines) => roundingLeft(held, lines[0]!.line.invoice_id))
  return heldTotal(held)
    .minus(sum([...notes.map((lines) => totalOf(lines, source)), ...rounding]))
    .minus(roundAmount(heldCharge(held).minus(released), source.currency_code))
}

function isOfCoins({ documents }: Held, { currency_code }: BillableSource): boolean {
  const step = cashStep(currency_code)
  return documents.some(({ gross, rounding }) => step && !decimal(rounding).isZero() && sum([gross, rounding]).modulo(step).isZero())
}
