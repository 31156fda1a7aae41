import type { LineCharge } from "../billable/line-charge"
import type { BillableLine } from "../billable/source"
import { decimal } from "../money"
import type { TaxTreatment } from "./treatment"

/** A line with its own treatment; null where nothing explains it. */
export type Weighed = { line: BillableLine; charge: LineCharge; treatment: TaxTreatment | null }

/**
 * The treatment of the goods that weigh most, which some lines go with (T2): one that is free and has no tax lines, and untaxed
 * shipping without a reason of its own where all goods are untaxed with reason. Null where it goes with nothing.
 */
export function leadingTreatment({ line, charge, treatment }: Weighed, lines: readonly Weighed[]): TaxTreatment | null {
  if (line.taxes.length === 0 && charge.net.isZero()) {
    return heaviest(goodsOf(lines.filter(({ line: one, charge: own }) => one.taxes.length > 0 || !own.net.isZero())))
  }
  if (treatment || line.kind !== "shipping" || !charge.rate.isZero()) {
    return null
  }
  const shipped = goodsOf(lines).filter((one, _, all) => one.line.supply === "goods" || all.every((other) => other.line.supply !== "goods"))
  return shipped.every(({ treatment: own }) => own && decimal(own.rate).isZero()) ? heaviest(shipped) : null
}

/** Items but for gift cards, as far as there are others; where there are none, whatever there is. */
function goodsOf(lines: readonly Weighed[]): Weighed[] {
  const items = lines.filter(({ line }) => line.kind === "item")
  const goods = items.filter(({ line }) => !line.is_gift_card)
  return goods.length > 0 ? goods : items.length > 0 ? items : [...lines]
}

const heaviest = (lines: readonly Weighed[]) =>
  lines.filter(({ treatment }) => treatment).sort((a, b) => b.charge.net.comparedTo(a.charge.net)!)[0]?.treatment ?? null
