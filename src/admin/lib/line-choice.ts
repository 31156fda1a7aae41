import type { ActionItem, Invoice } from "../../types/http"

/** A line of the order that can go on an invoice: up to `max` of it, which come to `gross`. */
export type LineChoice = Pick<ActionItem, "id" | "kind" | "description" | "gross"> & { max: number; quantity: number | null }

export const allOf = (items: readonly ActionItem[]): LineChoice[] =>
  items.map(({ id, kind, description, quantity, gross }) => ({ id, kind, description, gross, quantity, max: quantity }))

/** A draft's own lines, which it can give up and take back, and beside them what no document holds yet. */
export function choicesOfDraft({ lines }: Invoice, left: readonly ActionItem[]): LineChoice[] {
  const own = lines.flatMap((line): LineChoice[] => {
    const id = line.source?.line_id
    const more = left.find((item) => item.id === id)
    const { kind, description, quantity } = line
    const [max, gross] = [quantity + (more?.quantity ?? 0), line.gross + (more?.gross ?? 0)]
    return id ? [{ id, kind, description, gross, quantity, max }] : []
  })
  const others = allOf(left.filter(({ id }) => own.every((line) => line.id !== id)))
  return [...own, ...others.map((line) => ({ ...line, quantity: 0 }))]
}

export const isChosen = ({ quantity }: LineChoice): boolean => quantity !== null && quantity > 0

export const isWhole = (lines: readonly LineChoice[]): boolean => lines.every(({ quantity, max }) => quantity === max)

/** What the chosen quantity comes to; to the cent only the preview knows, because a part takes its share of the discount. */
export const worthOf = ({ gross, quantity, max }: LineChoice): number => (max > 0 ? (gross * (quantity ?? 0)) / max : 0)

export const choiceBody = (lines: readonly LineChoice[]) =>
  lines.filter(isChosen).map(({ id, quantity }) => ({ id, quantity: quantity ?? undefined }))
