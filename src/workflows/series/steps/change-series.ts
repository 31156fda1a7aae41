import { createStep } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import type { SeriesUpdate } from "../../../modules/invoicing/services/series"

/** Changes a number series. Numbers may have been given from it by the time a later step fails: it is not undone. */
export const changeSeriesStep = createStep(
  "change-series",
  async (input: SeriesUpdate & { actor: Actor }, { container }) => {
    await container.resolve<InvoicingModuleService>(INVOICING_MODULE).changeSeries(input)
  }
)
