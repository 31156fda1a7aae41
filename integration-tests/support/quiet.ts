import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICING_MODULE } from "../../src/modules/invoicing"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { eventually } from "./wait"

/** Resolves once no task is under way: a test that ends before would take the database away from it. */
export async function quiet(container: MedusaContainer): Promise<void> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  await eventually("the tasks to end", async () => {
    const tasks = await invoicing.listInvoicingTasks({ state: ["pending", "running"] })
    return tasks.every(({ state, last_error }) => state === "pending" && last_error !== null)
  })
}
