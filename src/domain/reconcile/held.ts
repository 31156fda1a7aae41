import type { CreditCause, CreditOrigin, DocumentType } from "../invoice/document"
import { decimal, sum, ZERO, type Decimal } from "../money"

/** A line of a draft or an issued document, as far as it holds something of a source's line (L6). */
export type HeldLine = {
  /** `invli_…` */
  id: string
  invoice_id: string
  type: DocumentType
  is_draft: boolean
  /** The source's line. */
  line_id: string
  /** Of the source's line; on a credit note what it gives back, 0 where it lowers the amount alone. */
  quantity: string
  /** Exact, in the price mode of the line. */
  charge: string
  unit_price: string
  /** What less of the charge was invoiced; exact, in the price mode of the line. See `LineSource`. */
  reduction?: string | null
  goodwill?: string | null
  tax_rate: string
  tax_inclusive: boolean
  net: string
  tax: string
  gross: string
  credited_line_id: string | null
  cause: CreditCause | null
}

export type HeldDocument = {
  id: string
  type: DocumentType
  is_draft: boolean
  number: string | null
  issue_date: string | null
  gross: string
  rounding: string
  /** Invoice that a credit note credits. */
  credits_id: string | null
  caused_by: CreditOrigin[]
}

/** What drafts and documents hold of one source. Documents in the order in which they were made. */
export type Held = { lines: HeldLine[]; documents: HeldDocument[] }

export const NOTHING_HELD: Held = { lines: [], documents: [] }

/** Causes that leave the source's line uninvoiced by what they credit. The others lower what is owed and no more. */
const RELEASING: ReadonlySet<CreditCause> = new Set(["returned", "removed", "canceled", "replaced"])

export const isRelease = ({ cause }: HeldLine): boolean => cause !== null && RELEASING.has(cause)

const GIVEN_UP: ReadonlySet<CreditCause> = new Set(["returned", "removed", "canceled"])

/** Whether it credits goods that are no longer the buyer's, and not money alone. */
export const isGivenUp = ({ cause }: { cause: CreditCause | null }): boolean => cause !== null && GIVEN_UP.has(cause)

/** Ids of invoices' lines that were credited to be invoiced anew. */
export const invoicedAnew = ({ lines }: Held): ReadonlySet<string | null> =>
  new Set(lines.filter(({ cause }) => cause === "replaced").map(({ credited_line_id }) => credited_line_id))

/** An issued invoice's line with what the credit notes, drafts included, have left of it (L4). */
export type StandingLine = HeldLine & {
  left: { quantity: Decimal; gross: Decimal }
  /** What is left where only credits count that leave the source uninvoiced. */
  kept: { quantity: Decimal; charge: Decimal }
}

export function standingLines({ lines, documents }: Held): StandingLine[] {
  const order = new Map(documents.map(({ id }, index) => [id, index]))
  return lines
    .filter((line) => line.type === "invoice" && !line.is_draft)
    .map((line) => {
      const credits = lines.filter(({ credited_line_id }) => credited_line_id === line.id)
      const released = credits.filter(isRelease)
      return {
        ...line,
        left: { quantity: less(line, credits, "quantity"), gross: less(line, credits, "gross") },
        kept: { quantity: less(line, released, "quantity"), charge: less(line, released, "charge") },
      }
    })
    .sort((a, b) => order.get(a.invoice_id)! - order.get(b.invoice_id)!)
}

function less(line: HeldLine, credits: HeldLine[], name: "quantity" | "charge" | "gross"): Decimal {
  return decimal(line[name]).minus(sum(credits.map((credit) => credit[name])))
}

/** Quantity and exact charge that are invoiced of a source's line, less what `credited` gave back. */
export function heldOf(
  { lines }: Held,
  lineId: string,
  { invoiced, credited }: { invoiced: (line: HeldLine) => boolean; credited: (line: HeldLine) => boolean }
): { quantity: Decimal; charge: Decimal } {
  const own = lines.filter(({ line_id }) => line_id === lineId)
  const total = (name: "quantity" | "charge") =>
    own.reduce<Decimal>((amount, line) => {
      if (line.type === "invoice") {
        return invoiced(line) ? amount.plus(line[name]) : amount
      }
      return credited(line) ? amount.minus(line[name]) : amount
    }, ZERO)
  return { quantity: total("quantity"), charge: total("charge") }
}

export const always = () => true
export const isIssued = ({ is_draft }: HeldLine): boolean => !is_draft

/** What is invoiced of a line: drafts hold too, and only an issued credit note gives back. */
export const invoicedOf = (held: Held, lineId: string) =>
  heldOf(held, lineId, { invoiced: always, credited: (line) => isIssued(line) && isRelease(line) })

/** What issued invoices hold of a line, less what credit notes, drafts too, give back. */
export const issuedOf = (held: Held, lineId: string) => heldOf(held, lineId, { invoiced: isIssued, credited: isRelease })

/** Quantity that was credited of a line since it came back. */
export const returnedOf = (lines: readonly HeldLine[], lineId: string | undefined): Decimal =>
  sum(lines.filter(({ cause, line_id }) => cause === "returned" && line_id === lineId).map(({ quantity }) => quantity))

/** The exact gross of a charge in a line's price mode. */
export function grossOfCharge(charge: Decimal, { tax_inclusive, tax_rate }: Pick<HeldLine, "tax_inclusive" | "tax_rate">): Decimal {
  return tax_inclusive ? charge : charge.times(decimal(tax_rate).dividedBy(100).plus(1))
}

/** What the documents come to together, drafts included: invoices less credit notes, with their rounding. */
export function heldTotal({ documents }: Held): Decimal {
  return sum(documents.map(({ type, gross, rounding }) => sum([gross, rounding]).times(type === "invoice" ? 1 : -1)))
}

/** Exact gross of all that is invoiced and was not given back, had nothing been rounded. */
export function heldCharge({ lines }: Held): Decimal {
  return sum(
    lines
      .filter((line) => line.type === "invoice" || isRelease(line))
      .map((line) => grossOfCharge(decimal(line.charge).minus(line.reduction ?? 0), line).times(line.type === "invoice" ? 1 : -1))
  )
}

/** Whether something was credited or left out that the source's own charge knows nothing of: money given back, the merchant's choice. */
export const hasGoodwill = ({ lines }: { lines: readonly { cause: CreditCause | null; reduction?: string | null }[] }): boolean =>
  lines.some(({ cause, reduction }) => cause === "refunded" || cause === "merchant" || reduction)
