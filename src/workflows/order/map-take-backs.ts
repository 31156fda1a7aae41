import type { TakeBack } from "../../domain/billable/source"
import { decimal } from "../../domain/money"
import type { OrderChange } from "./order-shape"
import { byId } from "./order-values"

export type TakenBack = {
  by_line: Map<string, TakeBack[]>
  /** Ids of the returns of which something came in. */
  received: Set<string>
}

type Step = Pick<TakeBack, "type" | "id"> & { line_id: string; quantity: string; sign: 1 | -1 }

/**
 * What came back, and what was claimed (M8), from the log of the order's changes: a return's own `received_quantity` keeps
 * the last reception only where there were several. What comes back for a claim is not counted beside the claim.
 *
 * @param changes the confirmed changes of one order, in their order
 */
export function mapTakeBacks(changes: OrderChange[]): TakenBack {
  const ofClaims = new Set(changes.flatMap(({ claim_id, return_id }) => (claim_id && return_id ? [return_id] : [])))
  const steps = changes.flatMap(stepsOf)
  const by_line = new Map<string, TakeBack[]>()
  for (const { line_id, quantity, sign, type, id } of steps) {
    if (type === "return" && ofClaims.has(id)) {
      continue
    }
    const known = by_line.get(line_id) ?? []
    const before = known.find((takeBack) => takeBack.type === type && takeBack.id === id)
    const now = decimal(before?.quantity ?? 0).plus(decimal(quantity).times(sign)).toFixed()
    by_line.set(line_id, [...known.filter((takeBack) => takeBack !== before), { type, id, quantity: now }])
  }
  return { by_line, received: new Set(steps.flatMap(({ type, id }) => (type === "return" ? [id] : []))) }
}

/** Damaged items come back too. `REINSTATE_ITEM` is what the cancellation of a claim does. */
const STEPS: Record<string, Pick<Step, "type" | "sign">> = {
  RECEIVE_RETURN_ITEM: { type: "return", sign: 1 },
  RECEIVE_DAMAGED_RETURN_ITEM: { type: "return", sign: 1 },
  WRITE_OFF_ITEM: { type: "claim", sign: 1 },
  REINSTATE_ITEM: { type: "claim", sign: -1 },
}

function stepsOf({ return_id, claim_id, actions }: OrderChange): Step[] {
  return byId(actions).flatMap(({ action, details }) => {
    const step = STEPS[action]
    const id = step?.type === "claim" ? claim_id : return_id
    return step && id && details?.reference_id
      ? [{ ...step, id, line_id: details.reference_id, quantity: String(details.quantity) }]
      : []
  })
}
