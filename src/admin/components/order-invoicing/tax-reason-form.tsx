import type { AdminOrderInvoicing, TaxReason } from "../../../types/http"
import { useChooseTaxReason } from "../../hooks/api/invoices"
import { useForm } from "../../hooks/use-form"
import { TAX_REASON_LABELS } from "../../lib/tax-reason-words"
import { CheckboxListField } from "../form/checkbox-list-field"
import { FormDrawer } from "../form/form-drawer"
import { SelectField, optionsOf } from "../form/select-field"
import { TextAreaField, TextField } from "../form/text-field"

type TaxReasonFormProps = { orderId: string; lines: AdminOrderInvoicing["tax_reasons"]; onClose: () => void }

/** Asks why lines carry no tax: it is printed, and kept with who said it. */
export const TaxReasonForm = ({ orderId, lines, onClose }: TaxReasonFormProps) => {
  const choose = useChooseTaxReason(orderId)
  const open = lines.filter(({ reason }) => !reason)
  const form = useForm<{ line_ids: string[]; reason: TaxReason }>(
    {
      line_ids: (open.length > 0 ? open : lines).map(({ line_id }) => line_id),
      reason: lines.find(({ reason }) => reason)?.reason ?? { category: "E", code: null, text: null },
    },
    choose.error
  )
  const isZeroRated = form.values.reason.category === "Z"
  const body = () => ({
    line_ids: form.values.line_ids,
    reason: isZeroRated ? { category: "Z" as const } : form.values.reason,
  })
  return (
    <FormDrawer
      title="Why is no tax charged?"
      description="The reason is printed on the invoice and kept in the history under your name. Ask your tax adviser where you are not sure."
      violations={form.violations}
      isSaving={choose.isPending}
      onSave={() => choose.mutate(body(), { onSuccess: onClose })}
      onClose={onClose}
      testId="invoicing-tax-reason"
    >
      <CheckboxListField
        {...form.field<string[]>("line_ids")}
        label="Lines"
        hint="That the reason holds for."
        options={lines.map(({ line_id, description }) => ({ value: line_id, label: description }))}
      />
      <SelectField {...form.field<string>("reason.category")} label="Reason" options={optionsOf(TAX_REASON_LABELS)} />
      {!isZeroRated && (
        <>
          <TextAreaField
            {...form.field<string | null>("reason.text")}
            label="Words on the invoice"
            hint="In the language of the invoice, with the article of the law, such as: Steuerfrei nach § 4 Nr. 21 UStG."
          />
          <TextField
            {...form.field<string | null>("reason.code")}
            label="VATEX code"
            hint="Of the EU's list of reasons, such as VATEX-EU-132."
            isOptional
          />
        </>
      )}
    </FormDrawer>
  )
}
