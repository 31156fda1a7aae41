import { decimal, greatest, roundAmount, sum, ZERO, type Decimal } from "../money"
import { goodwillToCarry, shownOn } from "./goodwill"
import { grossOfCharge, isGivenUp, type Held, type HeldLine } from "./held"

/** Credits made so far, and invoices made smaller, by what they are for. Gross. */
export type CreditsMade = {
  /** For goods given up. */
  goods: Decimal
  /** For money given back. */
  refunded: Decimal
  /** By a merchant's choice, what is to be carried on included. */
  merchant: Decimal
  /** For money given back, on pieces that were invoiced anew since, as far as it was not shown once more. */
  refunded_before: Decimal
}

/** What counts against what is to be credited. What was shown on pieces that were invoiced anew counts where it is shown anew. */
export function creditsMade(held: Held, currencyCode: string): CreditsMade {
  const { lines, documents } = held
  const replaced = lines.filter(({ cause }) => cause === "replaced").map((line) => shownOn(line, lines))
  const dropped = (of: "merchant" | "refunded") => sum(replaced.map((shown) => shown[of]))
  const first = documents.findIndex(({ id }) => lines.some(({ invoice_id, cause }) => invoice_id === id && cause === "replaced"))
  const since = new Set((first < 0 ? [] : documents.slice(first)).map(({ id }) => id))
  const refunded = (some: readonly HeldLine[]) => creditedFor("refunded", some).plus(sum(some.map((line) => reductionOf(line).minus(goodwillOf(line)))))
  const before = roundAmount(dropped("refunded"), currencyCode)
  const toCarry = [...new Set(lines.map(({ line_id }) => line_id))].map((id) => goodwillToCarry(held, id).gross)
  return {
    goods: sum(lines.filter(isGivenUp).map(({ gross }) => gross)),
    refunded: refunded(lines).minus(before),
    merchant: sum([creditedFor("merchant", lines), ...lines.map(goodwillOf), ...toCarry]).minus(dropped("merchant")),
    refunded_before: greatest(before.minus(refunded(lines.filter(({ invoice_id }) => since.has(invoice_id)))), ZERO),
  }
}

const creditedFor = (cause: HeldLine["cause"], lines: readonly HeldLine[]) => sum(lines.filter((line) => line.cause === cause).map(({ gross }) => gross))
const goodwillOf = (line: HeldLine) => grossOfCharge(decimal(line.goodwill ?? 0), line)
const reductionOf = (line: HeldLine) => grossOfCharge(decimal(line.reduction ?? 0), line)
