import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, FocusModal, Heading, Text, toast } from "@medusajs/ui"
import { useIssueOrder } from "../../hooks/api/invoices"
import { useInvoicePreview } from "../../hooks/api/order-invoicing"
import { useOpenPreviewPdf } from "../../hooks/use-pdf"
import { isStale } from "../../lib/request-error"
import { PreviewBody } from "./preview-body"

type InvoicePreviewProps = { orderId: string; onClose: () => void }

/** The invoice as it would be, and the button that makes it so. */
export const InvoicePreview = ({ orderId, onClose }: InvoicePreviewProps) => {
  const preview = useInvoicePreview(orderId)
  const openPdf = useOpenPreviewPdf(orderId)
  const issue = useIssueOrder(orderId)
  const isShown = preview.isSuccess && !preview.isRefetching

  const issueInvoice = () =>
    issue.mutate(undefined, {
      onSuccess: ({ number }) => {
        toast.success(`Invoice ${number} issued`, { description: "Its PDF is being made." })
        onClose()
      },
      onError: (error) =>
        isStale(error)
          ? toast.warning("The order changed meanwhile", { description: "Nothing was issued. Look at it once more." })
          : toast.error("The invoice was not issued", { description: error.message }),
    })

  return (
    <FocusModal open onOpenChange={(open) => !open && !issue.isPending && onClose()}>
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
              isLoading={issue.isPending}
              onClick={issueInvoice}
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
            <PreviewBody preview={preview} issueError={issue.error} />
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
