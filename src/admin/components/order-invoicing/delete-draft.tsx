import { Button, Prompt, toast } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useDeleteDraft } from "../../hooks/api/invoices"

type DeleteDraftProps = { orderId: string; invoice: Invoice; onClose: () => void }

export const DeleteDraft = ({ orderId, invoice, onClose }: DeleteDraftProps) => {
  const remove = useDeleteDraft(orderId, invoice)
  const confirm = () =>
    remove.mutate(undefined, {
      onError: (error) => toast.error("The draft could not be deleted", { description: error.message }),
      onSettled: onClose,
    })
  return (
    <Prompt open onOpenChange={(open) => !open && !remove.isPending && onClose()}>
      <Prompt.Content data-testid="invoicing-delete">
        <Prompt.Header>
          <Prompt.Title>Delete this draft?</Prompt.Title>
          <Prompt.Description>
            What it holds can be {invoice.type === "invoice" ? "invoiced" : "credited"} again. No number is lost.
          </Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel disabled={remove.isPending}>Cancel</Prompt.Cancel>
          <Button
            size="small"
            variant="danger"
            isLoading={remove.isPending}
            onClick={confirm}
            data-testid="invoicing-delete-confirm"
          >
            Delete draft
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
