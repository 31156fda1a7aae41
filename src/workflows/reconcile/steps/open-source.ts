import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"

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
    const key = { type: source.type, source_id: source.id }
    const opened = read_only
      ? await invoicing.readSource(key)
      : await invoicing.openSource({
          ...key,
          customer_id: source.customer.id,
          seller_id,
          currency_code: source.currency_code,
          payments: source.payments,
        })
    return new StepResponse(opened)
  }
)
