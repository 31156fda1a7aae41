import type { MedusaContainer } from "@medusajs/framework/types"
import { createCartCreditLinesWorkflow } from "@medusajs/medusa/core-flows"

/** For `before_payment` of a checkout: a gift card pays a part of the cart. */
export const payByGiftCard = (container: MedusaContainer, amount: number, code = "giftcard_1") => async (cartId: string) => {
  await createCartCreditLinesWorkflow(container).run({
    input: [{ cart_id: cartId, amount, reference: "gift-card", reference_id: code, metadata: {} }],
  })
}
