import { ArrowDownTray, ExclamationCircleSolid, Spinner } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useDownloadPdf } from "../../hooks/use-pdf"

/** The PDF of an invoice: to be saved, or still being made. */
export const PdfIndicator = ({ invoice }: { invoice: Invoice }) => {
  const download = useDownloadPdf()
  switch (invoice.document.pdf?.status) {
    case "ready":
      return (
        <Tooltip content="Download PDF">
          <IconButton
            size="small"
            variant="transparent"
            aria-label={`Download ${invoice.number} as PDF`}
            isLoading={download.isPending}
            onClick={() => download.mutate(invoice)}
            data-testid="invoicing-download"
          >
            <ArrowDownTray />
          </IconButton>
        </Tooltip>
      )
    case "pending":
      return (
        <Tooltip content="The PDF is being made">
          <span
            role="status"
            aria-label={`The PDF of ${invoice.number} is being made`}
            className="text-ui-fg-muted flex size-7 items-center justify-center"
            data-testid="invoicing-pdf-pending"
          >
            <Spinner className="animate-spin" />
          </span>
        </Tooltip>
      )
    case "failed":
      return (
        <span className="text-ui-tag-red-icon flex size-7 items-center justify-center" aria-hidden>
          <ExclamationCircleSolid />
        </span>
      )
    default:
      return null
  }
}
