import { Button, Text, toast } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useUpdateDraft } from "../../hooks/api/invoices"
import { ReasonsList } from "../common/reasons-list"

type DraftNoticesProps = { orderId: string; draft: Invoice }

/** What a draft waits for, and whether its order went on without it. */
export const DraftNotices = ({ orderId, draft }: DraftNoticesProps) => {
  const update = useUpdateDraft(orderId, draft)
  if (!draft.draft) {
    return null
  }
  const { order_changed, issue_when_ready, waits_for } = draft.draft
  const follow = () =>
    update.mutate(
      { follow: true },
      { onError: (error) => toast.error("The changes could not be taken over", { description: error.message }) }
    )
  return (
    <>
      {order_changed && (
        <div
          className="bg-ui-bg-subtle flex items-center justify-between gap-x-3 rounded-lg px-3 py-2"
          data-testid="invoicing-order-changed"
        >
          <Text size="xsmall" weight="plus" className="text-pretty">
            The order changed since
          </Text>
          {draft.available_actions.includes("edit") && (
            <Button
              size="small"
              variant="secondary"
              className="shrink-0"
              onClick={follow}
              isLoading={update.isPending}
              data-testid="invoicing-follow"
            >
              Take over changes
            </Button>
          )}
        </div>
      )}
      {waits_for.length > 0 ? (
        <ReasonsList
          title={issue_when_ready ? "Issues itself once its time has come" : "Cannot be issued yet"}
          violations={waits_for}
          isWaiting
        />
      ) : (
        issue_when_ready && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            Issues itself in a moment.
          </Text>
        )
      )}
    </>
  )
}
