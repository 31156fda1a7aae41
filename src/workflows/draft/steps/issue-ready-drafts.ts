import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { SYSTEM } from "../../../modules/invoicing/services/history"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { issueInBatches } from "../../invoice/issue-batches"

/** Issues those drafts of an order that wait for nothing any more. One that cannot be issued never stops the others. */
export const issueReadyDraftsStep = createStep("issue-ready-drafts", async (orderId: string, { container }) => {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const drafts = await invoicing.listInvoicingInvoices({ order_id: orderId, status: "draft", issue_when_ready: true })
  const ids = drafts.map(({ id }) => id)
  const { issued, refused } = await issueInBatches(container, ids, SYSTEM)
  for (const { id, error } of refused) {
    if (!(error instanceof ViolationsError) || error.code === "stale") {
      throw error
    }
    logger.info(`invoicing: draft ${id} is not issued by itself yet: ${error.message}`)
  }
  return new StepResponse(issued.map((draft) => draft.id))
})
