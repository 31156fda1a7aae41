import { ExclamationCircleSolid, Spinner } from "@medusajs/icons"
import { Tooltip } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { nameOf } from "../../lib/invoice-words"

/** Shown only where the PDF of a document is not there yet. */
export const PdfIndicator = ({ invoice }: { invoice: Invoice }) => {
  switch (invoice.document.pdf?.status) {
    case "pending":
      return (
        <Tooltip content="The PDF is being made">
          <span
            role="status"
            aria-label={`The PDF of ${nameOf(invoice)} is being made`}
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
