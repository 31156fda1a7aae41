import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep } from "@medusajs/framework/workflows-sdk"
import { afterCreditWorkflow, type AfterCreditWorkflowInput } from "../workflows/after-credit"

export type TellOfCreditNotesInput = {
  notes: AfterCreditWorkflowInput[]
  /** Whether several documents were asked for: what became of them is answered all the same. */
  is_batch: boolean
}

/**
 * Tells of credit notes that were issued together. A handler that throws never keeps the others from being told: of a batch
 * it is logged, of a single one thrown.
 */
export const tellOfCreditNotesStep = createStep("tell-of-credit-notes", async ({ notes, is_batch }: TellOfCreditNotesInput, { container }) => {
  const told = await Promise.allSettled(notes.map((input) => afterCreditWorkflow(container).run({ input })))
  told.forEach((one, index) => {
    if (one.status === "fulfilled") {
      return
    }
    if (!is_batch) {
      throw one.reason
    }
    const message = `invoicing: credit note ${notes[index]!.credit_note_id} is issued, but a handler of creditNoteIssued failed`
    container.resolve(ContainerRegistrationKeys.LOGGER).error(message, one.reason)
  })
})
