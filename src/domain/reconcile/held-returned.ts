import { takenBack } from "../billable/source-charge"
import type { BillableSource } from "../billable/source"
import { decimal, least, type Decimal } from "../money"
import { returnedOf, type Held, type HeldLine } from "./held"

/**
 * What is held, where pieces that a merchant credited by hand and that came back afterwards count as credited for coming back:
 * they are the buyer's no more, and nothing of them is to invoice (M8).
 */
export function heldReturned(held: Held, source: BillableSource): Held {
  return { ...held, lines: source.lines.reduce((lines, line) => returning(lines, line.id, takenBack(line).minus(returnedOf(lines, line.id))), held.lines) }
}

function returning(lines: HeldLine[], lineId: string, back: Decimal): HeldLine[] {
  let open = back
  return lines.flatMap((line): HeldLine[] => {
    const isByHand = line.line_id === lineId && line.cause === "merchant" && decimal(line.quantity).isGreaterThan(0)
    if (!isByHand || !open.isGreaterThan(0)) {
      return [line]
    }
    const returned = least(open, decimal(line.quantity))
    const rest = decimal(line.quantity).minus(returned)
    open = open.minus(returned)
    return [{ ...share(line, returned), cause: "returned" }, ...(rest.isZero() ? [] : [share(line, rest)])]
  })
}

function share(line: HeldLine, quantity: Decimal): HeldLine {
  const of = (amount: string) => decimal(amount).times(quantity).dividedBy(line.quantity).toFixed()
  return { ...line, quantity: quantity.toFixed(), charge: of(line.charge), net: of(line.net), tax: of(line.tax), gross: of(line.gross) }
}
