import type { BillableSource } from "../src/domain/billable/source"
import { orderSource, payment } from "../integration-tests/support/processes/orders"

/** A paid order of two lines. */
export const smallOrder = (index: number): BillableSource => {
  const id = `order_${String(index).padStart(8, "0")}`
  return orderSource(id, { payments: [payment(`capt_${id}`, "10")] })
}

/** An order of so many lines at two rates, each with a price of its own. */
export function largeOrder(id: string, lines: number): BillableSource {
  const source = orderSource(id)
  const [coffee, shipping] = source.lines
  const items = Array.from({ length: lines - 1 }, (_, index) => ({
    ...coffee!,
    id: `${id}_${String(index).padStart(5, "0")}`,
    quantity: 1 + (index % 7),
    unit_price: `${9 + (index % 13)}.9`,
    taxes: index % 3 === 0 ? shipping!.taxes : coffee!.taxes,
  }))
  return { ...source, lines: [...items, shipping!] }
}
