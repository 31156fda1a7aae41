import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { ClaimedTask, TaskKind } from "../../../modules/invoicing/services/tasks"
import { afterIssueWorkflow } from "../../invoice/workflows/after-issue"
import { renderInvoiceWorkflow } from "../../invoice/workflows/render-invoice"
import { afterPaymentWorkflow } from "../../payment/workflows/after-payment"

const HANDLERS: Record<TaskKind, (container: MedusaContainer, invoiceId: string) => Promise<unknown>> = {
  render: (container, invoice_id) => renderInvoiceWorkflow(container).run({ input: { invoice_id, replace: false } }),
  after_issue: (container, invoice_id) => afterIssueWorkflow(container).run({ input: { invoice_id } }),
  after_payment: (container, invoice_id) => afterPaymentWorkflow(container).run({ input: { invoice_id } }),
}

/**
 * Takes tasks that are due until none is left. One that fails is planned again and never stops the others;
 * what was carried out is not undone.
 */
export const runTasksStep = createStep("run-tasks", async (_: void, { container }) => {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  let done = 0
  let failed = 0
  for (let [task] = await invoicing.claimTasks(1); task; [task] = await invoicing.claimTasks(1)) {
    const succeeded = await runTask(container, invoicing, task)
    done += Number(succeeded)
    failed += Number(!succeeded)
  }
  return new StepResponse({ done, failed })
})

async function runTask(container: MedusaContainer, invoicing: InvoicingModuleService, task: ClaimedTask): Promise<boolean> {
  try {
    await HANDLERS[task.kind](container, task.invoice_id)
    await invoicing.completeTask(task)
    return true
  } catch (error) {
    const message = (error as Partial<Error> | undefined)?.message ?? JSON.stringify(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`invoicing: ${task.kind} of ${task.invoice_id} failed (attempt ${task.attempts}): ${message}`)
    await invoicing.failTask({ task, error: message })
    return false
  }
}
