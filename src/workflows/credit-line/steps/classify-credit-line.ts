import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { creditDecision, type CreditDecision } from "../../../domain/billable/credit-decision"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import { loadOrderSource } from "../../order/load-order-sources"

export type ClassifyCreditLineStepInput = {
  order_id: string
  seller_id: string
  credit_line_id: string
  as: CreditDecision["as"]
  actor: Actor
}

/**
 * Keeps what the merchant says of a credit line; undone by what was said before.
 *
 * @throws not_found; ViolationsError `stale` where what is known of the order changed since it was read (L6)
 */
export const classifyCreditLineStep = createStep(
  "classify-credit-line",
  async ({ order_id, seller_id, credit_line_id, as, actor }: ClassifyCreditLineStepInput, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const { version } = await invoicing.readSource({ type: "order", source_id: order_id })
    const source = await loadOrderSource(container.resolve(ContainerRegistrationKeys.QUERY), order_id)
    if (!source.credit_lines.some(({ id }) => id === credit_line_id)) {
      const message = `Order "${source.id}" has no credit line "${credit_line_id}" that was added by hand`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
    }
    const credit = { type: source.type, source_id: source.id, customer_id: source.customer.id, seller_id, credit_line_id, actor }
    const decision = creditDecision(source, credit_line_id, as)
    const { former, has_changed } = await invoicing.decideCredit({ ...credit, decision, version })
    return new StepResponse({ has_changed }, has_changed ? { ...credit, decision: former, version: null } : undefined)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<InvoicingModuleService>(INVOICING_MODULE).decideCredit(undo)
    }
  }
)
