import { decimal, sum, type Decimal } from "../money"
import type { BillableLine } from "./source"

/** What a line charges, exact and unrounded, in both price modes (M2). */
export type LineCharge = {
  /** Sum of the line's rates as a fraction: 0.19. */
  rate: Decimal
  /** List price × quantity. */
  list_net: Decimal
  list_gross: Decimal
  /** After discounts. */
  net: Decimal
  gross: Decimal
}

/** An adjustment may be given net or gross, whatever the line's own price mode is. */
export function lineCharge(line: BillableLine): LineCharge {
  const rate = sum(line.taxes.map((tax) => tax.rate)).dividedBy(100)
  const factor = rate.plus(1)
  const list = decimal(line.unit_price).times(decimal(line.quantity))
  const discount = sum(
    line.discounts.map(({ amount, tax_inclusive }) => {
      if (tax_inclusive === line.tax_inclusive) {
        return decimal(amount)
      }
      return line.tax_inclusive ? decimal(amount).times(factor) : decimal(amount).dividedBy(factor)
    })
  )
  const charged = list.minus(discount)
  const [toNet, toGross] = line.tax_inclusive ? [factor, decimal(1)] : [decimal(1), factor]
  return {
    rate,
    list_net: list.dividedBy(toNet),
    list_gross: list.times(toGross),
    net: charged.dividedBy(toNet),
    gross: charged.times(toGross),
  }
}
