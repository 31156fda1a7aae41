import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { taxReasonViolations } from "../../../domain/tax/tax-reason"
import type { TaxReason } from "../../../domain/tax/treatment"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { loadOrderSource } from "../../order/load-order-sources"

export type ChooseTaxReasonStepInput = {
  order_id: string
  seller_id: string
  line_ids: string[]
  reason: TaxReason | null
  actor: Actor
}

/** Keeps why lines are not taxed; undone by what was said before. @throws ViolationsError `foreign_item`, `invalid_tax_reason` */
export const chooseTaxReasonStep = createStep(
  "choose-tax-reason",
  async ({ order_id, seller_id, line_ids, reason, actor }: ChooseTaxReasonStepInput, { container }) => {
    const source = await loadOrderSource(container.resolve(ContainerRegistrationKeys.QUERY), order_id)
    const foreign = line_ids.flatMap((id, index) =>
      source.lines.some((line) => line.id === id)
        ? []
        : [{ code: "foreign_item", path: `line_ids[${index}]`, message: `The order has no line "${id}".` }]
    )
    const violations = [...foreign, ...(reason ? taxReasonViolations(reason) : [])]
    if (violations.length > 0) {
      throw new ViolationsError(violations)
    }
    const choice = { type: source.type, source_id: source.id, customer_id: source.customer.id, seller_id, actor }
    const reasons = Object.fromEntries(line_ids.map((id) => [id, reason]))
    const former = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).chooseTaxReasons({ ...choice, reasons })
    return new StepResponse(line_ids, { ...choice, reasons: former })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<InvoicingModuleService>(INVOICING_MODULE).chooseTaxReasons(undo)
    }
  }
)
