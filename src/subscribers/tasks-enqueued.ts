import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TASKS_ENQUEUED } from "../types/events"
import { runInvoicingTasksWorkflow } from "../workflows"

/** Carries out at once what a job would find within a minute. */
export default async function tasksEnqueued({ container }: SubscriberArgs) {
  await runInvoicingTasksWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: TASKS_ENQUEUED,
  context: { subscriberId: "invoicing-tasks-enqueued" },
}
