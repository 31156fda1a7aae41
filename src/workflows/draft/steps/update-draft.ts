import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { UpdateDraftInput } from "../../../modules/invoicing/services/drafts"
import { refuseChanged } from "../../reconcile/refuse-changed"

export type UpdateDraftStepInput = UpdateDraftInput & {
  source: BillableSource
  /** The draft as it was. */
  before: Pick<UpdateDraftInput, "document" | "request" | "waits_for" | "issue_when_ready">
}

/** Puts other content into a draft; undone by putting back what it held, if nothing took that meanwhile. */
export const updateDraftStep = createStep(
  "update-draft",
  async ({ source, before, ...input }: UpdateDraftStepInput, { container }) => {
    await refuseChanged(container.resolve(ContainerRegistrationKeys.QUERY), source)
    await container.resolve<InvoicingModuleService>(INVOICING_MODULE).updateDraft(input)
    const sources = input.sources.map((version) => ({ ...version, version: version.version + 1 }))
    return new StepResponse(input.id, { ...before, id: input.id, sources, actor: input.actor })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<InvoicingModuleService>(INVOICING_MODULE).updateDraft(undo)
    }
  }
)
