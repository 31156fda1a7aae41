import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { ActionItem, AdminCreateInvoice, RuleViolation } from "../../../types/http"
import { useCreateInvoice } from "../../hooks/api/invoices"
import { useForm } from "../../hooks/use-form"
import { type InvoiceValues, createBody, newInvoice } from "../../lib/invoice-request"
import { isChosen } from "../../lib/line-choice"
import { ownId } from "../../lib/own-id"
import { formPath } from "../../lib/sent-path"
import { FormDrawer } from "../form/form-drawer"
import { InvoicePreview } from "../invoice-preview/invoice-preview"
import { DetailFields } from "./detail-fields"
import { LineRows } from "./line-rows"
import { WaitingField } from "./waiting-field"

type CreateInvoiceProps = {
  orderId: string
  left: ActionItem[]
  currencyCode: string
  /** What the order's policy still waits for: until then there are drafts only. */
  waitsFor: RuleViolation[]
  onClose: () => void
}

export const CreateInvoice = ({ orderId, left, currencyCode, waitsFor, onClose }: CreateInvoiceProps) => {
  const create = useCreateInvoice(orderId)
  const [invoice_id] = useState(() => ownId("inv_"))
  const [isPreviewOpen, setPreviewOpen] = useState(false)
  const form = useForm<InvoiceValues>(newInvoice(left, waitsFor.length > 0), create.error, (path, { items }) =>
    formPath(path, "items", create.variables?.items, items)
  )
  const isWaiting = waitsFor.length > 0
  const isEmpty = left.length > 0 && !form.values.items.some(isChosen)
  const body = createBody(orderId, form.values)

  const make = (how: Pick<AdminCreateInvoice, "issue" | "issue_when_ready">) =>
    create.mutate({ ...body, ...how, invoice_id }, { onSuccess: onClose })
  const issue = () => make({ issue: true })
  const saveDraft = () => make({ issue: false, ...(isWaiting && { issue_when_ready: form.values.issue_when_ready }) })
  const preview = () => {
    create.reset()
    setPreviewOpen(true)
  }
  const wants = (issued: boolean) => create.isPending && create.variables?.issue === issued

  return (
    <>
      <FormDrawer
        title={isWaiting ? "Prepare invoice" : "Create invoice"}
        description="What is not on it can be invoiced later."
        violations={form.violations}
        isSaving={create.isPending}
        onClose={onClose}
        testId="invoicing-create"
        actions={
          <>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={isEmpty || create.isPending}
              isLoading={wants(false)}
              onClick={saveDraft}
              data-testid="invoicing-create-draft"
            >
              Save as draft
            </Button>
            {!isWaiting && (
              <>
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  disabled={isEmpty || create.isPending}
                  onClick={preview}
                  data-testid="invoicing-preview"
                >
                  Preview
                </Button>
                <Button
                  type="button"
                  size="small"
                  disabled={isEmpty || create.isPending}
                  isLoading={wants(true)}
                  onClick={issue}
                  data-testid="invoicing-create-issue"
                >
                  Issue
                </Button>
              </>
            )}
          </>
        }
      >
        {left.length > 0 && <LineRows form={form} currencyCode={currencyCode} />}
        {isWaiting && <WaitingField form={form} waitsFor={waitsFor} />}
        <DetailFields form={form} />
      </FormDrawer>
      {isPreviewOpen && (
        <InvoicePreview
          orderId={orderId}
          body={body}
          onIssue={issue}
          isIssuing={create.isPending}
          issueError={create.error}
          onClose={() => setPreviewOpen(false)}
        />
      )}
    </>
  )
}
