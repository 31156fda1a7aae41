import type { ExplainStep } from "../../types/http"

export const FIGURE_LABELS: Record<ExplainStep["kind"], string> = {
  list_price: "List price",
  discount: "Discount",
  share: "Share",
  tax: "Tax",
  net: "Net",
  gross: "Total",
  rounding: "Rounding",
  prepaid: "Already paid",
  payable: "Amount due",
}

/** Steps that the eye looks for. */
export const SUMS = new Set<ExplainStep["kind"]>(["gross", "payable"])
