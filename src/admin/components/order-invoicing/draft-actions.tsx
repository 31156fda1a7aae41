import { Button, usePrompt } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useIssueDraft } from "../../hooks/api/invoices"
import { useOpenDraftPdf } from "../../hooks/use-pdf"
import { formatMoney } from "../../lib/format"
import { nounOf } from "../../lib/invoice-words"
import { violationsOf } from "../../lib/request-error"
import { ReasonsList } from "../common/reasons-list"

type DraftActionsProps = { orderId: string; draft: Invoice }

export const DraftActions = ({ orderId, draft }: DraftActionsProps) => {
  const prompt = usePrompt()
  const issue = useIssueDraft(orderId, draft)
  const openPdf = useOpenDraftPdf(draft)
  const { available_actions, totals, currency_code } = draft
  const noun = nounOf(draft)

  const confirmIssue = async () => {
    const confirmed = await prompt({
      title: `Issue this ${noun}?`,
      description: `It takes the next number and stands at ${formatMoney(totals.gross, currency_code)}. What is issued cannot be changed or deleted.`,
      variant: "confirmation",
      confirmText: `Issue ${noun}`,
    })
    if (confirmed) {
      issue.mutate()
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
        {available_actions.includes("issue") && (
          <Button
            size="small"
            variant="secondary"
            onClick={confirmIssue}
            isLoading={issue.isPending}
            data-testid="invoicing-draft-issue"
          >
            Issue
          </Button>
        )}
      </div>
    </>
  )
}
