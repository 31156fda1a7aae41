import { Button, toast, usePrompt } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useDeleteDraft, useIssueDraft } from "../../hooks/api/invoices"
import { useOpenDraftPdf } from "../../hooks/use-pdf"
import { formatMoney } from "../../lib/format"
import { violationsOf } from "../../lib/request-error"
import { ReasonsList } from "../common/reasons-list"

type DraftActionsProps = { orderId: string; draft: Invoice }

export const DraftActions = ({ orderId, draft }: DraftActionsProps) => {
  const prompt = usePrompt()
  const issue = useIssueDraft(orderId)
  const remove = useDeleteDraft(orderId)
  const openPdf = useOpenDraftPdf(draft)
  const { available_actions, totals, currency_code } = draft

  const confirmIssue = async () => {
    const confirmed = await prompt({
      title: "Issue this invoice?",
      description: `It takes the next number and stands at ${formatMoney(totals.gross, currency_code)}. An issued invoice cannot be changed or deleted.`,
      variant: "confirmation",
      confirmText: "Issue invoice",
    })
    if (confirmed) {
      issue.mutate(draft, { onSuccess: ({ number }) => toast.success(`Invoice ${number} issued`) })
    }
  }

  const confirmDelete = async () => {
    const confirmed = await prompt({
      title: "Delete this draft?",
      description: "What it holds can be invoiced again. No number is lost.",
      confirmText: "Delete draft",
    })
    if (confirmed) {
      remove.mutate(draft, {
        onSuccess: () => toast.success("Draft deleted"),
        onError: (error) => toast.error("The draft could not be deleted", { description: error.message }),
      })
    }
  }

  return (
    <>
      {issue.error && (
        <div role="alert">
          <ReasonsList title="The draft was not issued" violations={violationsOf(issue.error)} />
        </div>
      )}
      <div className="flex items-center justify-end gap-x-2">
        <Button
          size="small"
          variant="transparent"
          onClick={() => openPdf.mutate()}
          isLoading={openPdf.isPending}
          data-testid="invoicing-draft-pdf"
        >
          Preview
        </Button>
        {available_actions.includes("delete") && (
          <Button
            size="small"
            variant="transparent"
            onClick={confirmDelete}
            isLoading={remove.isPending}
            disabled={issue.isPending}
            data-testid="invoicing-draft-delete"
          >
            Delete draft
          </Button>
        )}
        {available_actions.includes("issue") && (
          <Button
            size="small"
            variant="secondary"
            onClick={confirmIssue}
            isLoading={issue.isPending}
            disabled={remove.isPending}
            data-testid="invoicing-draft-issue"
          >
            Issue
          </Button>
        )}
      </div>
    </>
  )
}
