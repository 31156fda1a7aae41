import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import type { AdminCreateInvoice } from "../../../types/http"
import { useInvoicePreview } from "../../hooks/api/order-invoicing"
import { useOpenPreviewPdf } from "../../hooks/use-pdf"
import { PreviewBody } from "./preview-body"

type InvoicePreviewProps = {
  orderId: string
  body: AdminCreateInvoice
  onIssue: () => void
  isIssuing: boolean
  issueError: Error | null
  onClose: () => void
}

/** The invoice as it would be, and the button that makes it so. */
export const InvoicePreview = ({ orderId, body, onIssue, isIssuing, issueError, onClose }: InvoicePreviewProps) => {
  const preview = useInvoicePreview(orderId, body)
  const openPdf = useOpenPreviewPdf(body)
  const isShown = preview.isSuccess && !preview.isRefetching

  return (
    <FocusModal open onOpenChange={(open) => !open && !isIssuing && onClose()}>
      <FocusModal.Content data-testid="invoicing-preview-modal">
        <FocusModal.Header>
          <div className="flex items-center gap-x-2">
            <Button
              size="small"
              variant="secondary"
              disabled={!isShown}
              isLoading={openPdf.isPending}
              onClick={() => openPdf.mutate()}
              data-testid="invoicing-preview-pdf"
            >
              <ArrowUpRightOnBox />
              Open as PDF
            </Button>
            <Button
              size="small"
              disabled={!isShown}
              isLoading={isIssuing}
              onClick={onIssue}
              data-testid="invoicing-issue"
            >
              Issue invoice
            </Button>
          </div>
        </FocusModal.Header>
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
          <div className="flex w-full max-w-[820px] flex-col gap-y-8 px-6 py-12">
            <div>
              <FocusModal.Title asChild>
                <Heading>Invoice preview</Heading>
              </FocusModal.Title>
              <FocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  This is the invoice as it would be issued now. It takes its number when you issue it, and cannot be
                  changed afterwards.
                </Text>
              </FocusModal.Description>
            </div>
            <PreviewBody preview={preview} issueError={issueError} />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
