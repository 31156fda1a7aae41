import type { BillableSource } from "../billable/source"
import { decimal, type DecimalInput } from "../money"
import type { Violation } from "../violation"
import { readPositive } from "./read-positive"
import type { InvoiceLine } from "./reconcile"

/** Lines of a source that a merchant picks; `quantity` left out: all that is left of the line. */
export type InvoiceChoice = readonly { id: string; quantity?: DecimalInput }[]

const QUANTITY_DIGITS = 6

export type ChosenInvoice = { lines: InvoiceLine[]; violations: Violation[] }

/**
 * What of `left` the merchant picked.
 *
 * @param left what is still to invoice, as `reconcile` answers it
 * @returns no lines where something is refused: `foreign_item`, `more_than_left`, `invalid_amount`, `invalid_choice`
 */
export function chooseInvoice(choice: InvoiceChoice, left: readonly InvoiceLine[], source: BillableSource): ChosenInvoice {
  const violations: Violation[] = []
  const lines = choice.flatMap(({ id, quantity }, index): InvoiceLine[] => {
    const path = `items[${index}]`
    const refuse = (code: string, at: string, message: string) => {
      violations.push({ code, path: `${path}.${at}`, message })
      return []
    }
    const line = source.lines.find((one) => one.id === id)
    if (!line) {
      return refuse("foreign_item", "id", `Order ${source.display_id} has no line "${id}".`)
    }
    if (choice.findIndex((one) => one.id === id) !== index) {
      return refuse("invalid_choice", "id", `Line "${id}" is named twice.`)
    }
    const available: InvoiceLine = left.find(({ line_id }) => line_id === id) ?? { line_id: id, quantity: "0", charge: "0" }
    const asked = quantity === undefined ? decimal(available.quantity) : readPositive(quantity)
    if (!asked) {
      return refuse("invalid_amount", "quantity", `"${String(quantity)}" is not a number above zero.`)
    }
    if (!asked.decimalPlaces(QUANTITY_DIGITS).isEqualTo(asked)) {
      return refuse("invalid_amount", "quantity", `${String(quantity)} has more than ${QUANTITY_DIGITS} digits after the point.`)
    }
    if (asked.isZero()) {
      return refuse("more_than_left", "id", `Nothing of "${line.description}" is left to invoice.`)
    }
    if (asked.isGreaterThan(available.quantity)) {
      const message = `${asked.toFixed()} of "${line.description}" cannot be invoiced: ${available.quantity} is left.`
      return refuse("more_than_left", "quantity", message)
    }
    const part = (whole: string) => decimal(whole).times(asked).dividedBy(available.quantity).toFixed()
    const { charge, reduction, goodwill } = available
    return [
      {
        line_id: id,
        quantity: asked.toFixed(),
        charge: part(charge),
        ...(reduction && { reduction: part(reduction) }),
        ...(goodwill && { goodwill: part(goodwill) }),
      },
    ]
  })
  return { lines: violations.length > 0 ? [] : lines, violations }
}
