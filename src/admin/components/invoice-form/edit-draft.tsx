import { useState } from "react"
import type { ActionItem, Invoice } from "../../../types/http"
import { useUpdateDraft } from "../../hooks/api/invoices"
import { useForm } from "../../hooks/use-form"
import { type InvoiceValues, updateBody, valuesOfDraft } from "../../lib/invoice-request"
import { formPath } from "../../lib/sent-path"
import { FormDrawer } from "../form/form-drawer"
import { BuyerFields } from "./buyer-fields"
import { DetailFields } from "./detail-fields"
import { LineRows } from "./line-rows"
import { WaitingField } from "./waiting-field"

type EditDraftProps = { orderId: string; draft: Invoice; left: ActionItem[]; onClose: () => void }

export const EditDraft = ({ orderId, draft, left, onClose }: EditDraftProps) => {
  const update = useUpdateDraft(orderId, draft)
  const [before] = useState(() => valuesOfDraft(draft, left))
  const form = useForm<InvoiceValues>(before, update.error, (path, { items }) =>
    formPath(path, "items", update.variables?.items, items)
  )
  const { waits_for = [], issue_when_ready = false } = draft.draft ?? {}
  return (
    <FormDrawer
      title="Edit draft"
      description="It takes its number when it is issued; until then everything can change."
      violations={form.violations}
      isSaving={update.isPending}
      onSave={() => update.mutate(updateBody(form.values, before), { onSuccess: onClose })}
      onClose={onClose}
      testId="invoicing-edit"
    >
      <LineRows form={form} currencyCode={draft.currency_code} />
      {(waits_for.length > 0 || issue_when_ready) && <WaitingField form={form} waitsFor={waits_for} />}
      <BuyerFields form={form} />
      <DetailFields form={form} />
    </FormDrawer>
  )
}
