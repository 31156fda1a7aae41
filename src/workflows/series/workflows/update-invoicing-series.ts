import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../modules/invoicing/services/history"
import type { SeriesUpdate } from "../../../modules/invoicing/services/series"
import { changeSeriesStep } from "../steps/change-series"

/**
 * Changes a number series: its pattern, or its next number (with a reason, forward only). Cannot be undone: numbers may have
 * been given from it.
 *
 * @throws ViolationsError `number_used`, `reason_missing`, `pattern_…`
 * @summary Update a number series.
 */
export const updateInvoicingSeriesWorkflow = createWorkflow("update-invoicing-series", (input: SeriesUpdate & { actor: Actor }) => {
  changeSeriesStep(input)
})
