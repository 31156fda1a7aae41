import { Alert } from "@medusajs/ui"
import type { useInvoicePreview } from "../../hooks/api/order-invoicing"
import { RequestError, isStale, violationsOf } from "../../lib/request-error"
import { ErrorState } from "../common/error-state"
import { ReasonsList } from "../common/reasons-list"
import { InvoiceSummary } from "./invoice-summary"
import { SummarySkeleton } from "./summary-skeleton"

type PreviewBodyProps = { preview: ReturnType<typeof useInvoicePreview>; issueError: Error | null }

export const PreviewBody = ({ preview, issueError }: PreviewBodyProps) => (
  <>
    {issueError && <IssueFailure error={issueError} />}
    {preview.error ? (
      <PreviewFailure preview={preview} error={preview.error} />
    ) : preview.data ? (
      <InvoiceSummary invoice={preview.data} />
    ) : (
      <SummarySkeleton />
    )}
  </>
)

const IssueFailure = ({ error }: { error: Error }) =>
  isStale(error) ? (
    <Alert variant="warning" data-testid="invoicing-stale">
      The order changed while you were looking at it, so nothing was issued. Below is the invoice as it would be now.
    </Alert>
  ) : (
    <Refusal title="The invoice was not issued" error={error} />
  )

const PreviewFailure = ({ preview, error }: { preview: PreviewBodyProps["preview"]; error: Error }) =>
  error instanceof RequestError && error.violations.length > 0 ? (
    <Refusal title="There is nothing to preview: this order cannot be invoiced as it is" error={error} />
  ) : (
    <ErrorState
      title="The preview could not be loaded"
      error={error}
      onRetry={preview.refetch}
      isRetrying={preview.isFetching}
    />
  )

const Refusal = ({ title, error }: { title: string; error: Error }) => (
  <div role="alert" className="border-ui-border-base bg-ui-bg-subtle rounded-lg border px-4 py-3">
    <ReasonsList title={title} violations={violationsOf(error)} />
  </div>
)
