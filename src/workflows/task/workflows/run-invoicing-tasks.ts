import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { runTasksStep } from "../steps/run-tasks"

/**
 * Carries out the tasks that are due: rendering, and what follows an issue. Any number of workers may run it at once.
 * What was carried out is not undone.
 *
 * @summary Run due tasks.
 */
export const runInvoicingTasksWorkflow = createWorkflow("run-invoicing-tasks", () => {
  return new WorkflowResponse(runTasksStep())
})
