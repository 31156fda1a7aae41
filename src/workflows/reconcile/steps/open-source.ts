import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { openingOf } from "../opening-of"

export type OpenSourceStepInput = {
  source: BillableSource
  seller_id: string
  /** True to look only: nothing is written, and payments are not followed. */
  read_only: boolean
}

/** What is held against a source. Follows its payments; these are facts, so there is nothing to undo. */
export const openSourceStep = createStep(
  "open-source",
  async ({ source, seller_id, read_only }: OpenSourceStepInput, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const opened = read_only
      ? await invoicing.readSource({ type: source.type, source_id: source.id })
      : await invoicing.openSource(openingOf(source, seller_id))
    return new StepResponse(opened)
  }
)
