import { Button, Text, toast } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useRenderInvoice } from "../../hooks/api/invoices"

type PdfFailureProps = { orderId: string; invoice: Invoice }

/** The invoice stands; only its PDF could not be made or stored. */
export const PdfFailure = ({ orderId, invoice }: PdfFailureProps) => {
  const render = useRenderInvoice(orderId, invoice)
  const tryAgain = () =>
    render.mutate(undefined, {
      onError: (error) => toast.error("The PDF could not be made", { description: error.message }),
    })
  return (
    <div
      className="bg-ui-bg-subtle flex items-center justify-between gap-x-3 rounded-lg px-3 py-2"
      data-testid="invoicing-pdf-failed"
    >
      <div className="min-w-0">
        <Text size="xsmall" weight="plus">
          The PDF could not be made
        </Text>
        <Text size="xsmall" className="text-ui-fg-subtle break-words">
          {invoice.document.pdf?.error ?? "No reason was given."}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        onClick={tryAgain}
        isLoading={render.isPending}
        data-testid="invoicing-render"
      >
        Try again
      </Button>
    </div>
  )
}
