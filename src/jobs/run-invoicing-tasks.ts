import type { MedusaContainer } from "@medusajs/framework/types"
import { runInvoicingTasksWorkflow } from "../workflows"

/** Carries out tasks whose time has come, whose worker was lost, or whose event was. */
export default async function runInvoicingTasks(container: MedusaContainer) {
  await runInvoicingTasksWorkflow(container).run()
}

export const config = { name: "run-invoicing-tasks", schedule: "* * * * *" }
