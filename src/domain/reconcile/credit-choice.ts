import type { CreditCause } from "../invoice/document"
import { decimal, formatAmount, minorUnit, roundAmount, sum, ZERO, type Decimal, type DecimalInput } from "../money"
import type { Violation } from "../violation"
import { creditAmount, creditQuantity, creditRest, creditShare, grossLeft, spreadAmount, type CreditLine } from "./credit-line"
import { proposedLines, type CreditProposal } from "./credit-proposal"
import type { StandingLine } from "./held"
import { readPositive } from "./read-positive"

/** A line by quantity, by gross amount, by both, or all that is left of it. */
type LineChoice = { id: string; quantity?: DecimalInput; amount?: DecimalInput }

/** What a merchant asks to be credited of an invoice: lines, or a gross amount, or all that is left. */
export type CreditChoice = { lines?: readonly LineChoice[]; amount?: DecimalInput }

export type ChosenCredit = { lines: CreditProposal["lines"]; violations: [] } | { lines: null; violations: Violation[] }

type Invoice = { standing: readonly StandingLine[]; currency_code: string; cause: CreditCause; rounding: Decimal }

/** What is credited, or why it is refused. */
type Answer = { credits: CreditLine[] } | { refusal: Violation }

/**
 * @param standing lines of the one invoice
 * @param rounding of the invoice that no credit note took yet: who asks for it all may name the amount with it (M6)
 * @returns no lines where something is refused: `over_credited`, `more_than_left`, `foreign_item`, `invalid_amount`,
 * `invalid_choice`, `nothing_to_credit`
 */
export function chooseCredit(
  choice: CreditChoice,
  standing: readonly StandingLine[],
  currency_code: string,
  cause: CreditCause,
  rounding: Decimal = ZERO
): ChosenCredit {
  const answers = answer(choice, { standing, currency_code, cause, rounding })
  const violations = answers.flatMap((one) => ("refusal" in one ? [one.refusal] : []))
  const credits = answers.flatMap((one) => ("credits" in one ? one.credits : []))
  if (violations.length > 0) {
    return { lines: null, violations }
  }
  return roundAmount(sum(credits.map(({ gross }) => gross)), currency_code).isGreaterThan(0)
    ? { lines: proposedLines(credits), violations: [] }
    : { lines: null, violations: [{ code: "nothing_to_credit", path: "lines", message: "Nothing is left to credit." }] }
}

function answer({ lines, amount }: CreditChoice, invoice: Invoice): Answer[] {
  if (lines && amount !== undefined) {
    return [refuse("invalid_choice", "amount", "Give lines or an amount, not both.")]
  }
  if (lines) {
    return lines.map((line, index) => ofLine(line, lines.slice(0, index), `lines[${index}]`, invoice))
  }
  return [amount === undefined ? allOf(invoice) : ofInvoice(amount, invoice)]
}

const refuse = (code: string, path: string, message: string): Answer => ({ refusal: { code, path, message } })

function allOf({ standing, cause }: Invoice): Answer {
  const worth = standing.filter(({ left }) => left.gross.isGreaterThan(0))
  return { credits: worth.map((line) => creditRest(line, cause)) }
}

function ofInvoice(amount: DecimalInput, invoice: Invoice): Answer {
  const { standing, currency_code, cause, rounding } = invoice
  const asked = readAmount(amount, currency_code)
  if (!asked) {
    return notAnAmount(amount, "amount", currency_code)
  }
  const left = grossLeft(standing)
  const payable = left.plus(rounding)
  if (asked.isEqualTo(payable)) {
    return allOf(invoice)
  }
  return asked.isGreaterThan(left) || asked.isGreaterThan(payable)
    ? overCredited("amount", asked, payable, "this invoice", currency_code)
    : { credits: spreadAmount(asked, standing, cause, currency_code) }
}

function ofLine({ id, quantity, amount }: LineChoice, earlier: readonly LineChoice[], path: string, { standing, currency_code, cause }: Invoice): Answer {
  const line = standing.find((one) => one.id === id)
  if (!line) {
    return refuse("foreign_item", `${path}.id`, `The invoice has no line "${id}".`)
  }
  if (earlier.some((one) => one.id === id)) {
    return refuse("invalid_choice", `${path}.id`, `Line "${id}" is named twice.`)
  }
  const pieces = quantity === undefined ? line.left.quantity : readPositive(quantity)
  if (!pieces) {
    return refuse("invalid_amount", `${path}.quantity`, `"${String(quantity)}" is not a number above zero.`)
  }
  if (pieces.isGreaterThan(line.left.quantity)) {
    const message = `${pieces.toFixed()} cannot be credited: ${line.left.quantity.toFixed()} of this line is left.`
    return refuse("more_than_left", `${path}.quantity`, message)
  }
  if (amount === undefined) {
    const isAll = pieces.isEqualTo(line.left.quantity)
    return { credits: [isAll ? creditShare(line, decimal(1), pieces, cause) : creditQuantity(line, pieces, cause)] }
  }
  const asked = readAmount(amount, currency_code)
  if (!asked) {
    return notAnAmount(amount, `${path}.amount`, currency_code)
  }
  if (quantity !== undefined && pieces.isLessThan(line.left.quantity)) {
    return ofPieces(line, pieces, asked, path, { cause, currency_code })
  }
  return asked.isGreaterThan(line.left.gross)
    ? overCredited(`${path}.amount`, asked, line.left.gross, "this line", currency_code)
    : { credits: [{ ...creditAmount(line, asked, cause), quantity: quantity === undefined ? ZERO : pieces }] }
}

/** Some of a line's pieces take what they are worth: less or more would fall to the others. */
function ofPieces(line: StandingLine, pieces: Decimal, asked: Decimal, path: string, { cause, currency_code }: Pick<Invoice, "cause" | "currency_code">): Answer {
  const credit = creditQuantity(line, pieces, cause)
  const worth = formatAmount(credit.gross, currency_code)
  if (asked.isEqualTo(worth)) {
    return { credits: [credit] }
  }
  const message = `${pieces.toFixed()} of this line is worth ${worth}: leave the amount out, or give the amount without the quantity.`
  return refuse("invalid_choice", `${path}.amount`, message)
}

/** Null where it is not above zero, or finer than the currency. */
function readAmount(amount: DecimalInput, currencyCode: string): Decimal | null {
  const read = readPositive(amount)
  return read && roundAmount(read, currencyCode).isEqualTo(read) ? read : null
}

function notAnAmount(amount: DecimalInput, path: string, currencyCode: string): Answer {
  const smallest = formatAmount(minorUnit(currencyCode), currencyCode)
  return refuse("invalid_amount", path, `"${String(amount)}" is not an amount above zero in steps of ${smallest} ${currencyCode.toUpperCase()}.`)
}

function overCredited(path: string, asked: Decimal, left: Decimal, what: string, currencyCode: string): Answer {
  const [wanted, available] = [asked, left].map((value) => `${formatAmount(value, currencyCode)} ${currencyCode.toUpperCase()}`)
  return refuse("over_credited", path, `${wanted} cannot be credited: ${available} is left of ${what}.`)
}
