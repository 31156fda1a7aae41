import type { Seller } from "../../../types/http"
import { useSellerForm } from "../../hooks/use-seller-form"
import { formatLanguage } from "../../lib/format"
import { ISSUE_AS_LABELS, ISSUE_ON_LABELS, LANGUAGES } from "../../lib/seller-labels"
import { FormDrawer } from "../form/form-drawer"
import { type Option, SearchField, SelectField } from "../form/select-field"
import { SwitchField } from "../form/switch-field"
import { NumberField, TextField } from "../form/text-field"

const SENT = [
  "issue_on",
  "issue_as",
  "payment_terms_days",
  "language",
  "time_zone",
  "invoice_from",
  "oss_union",
] as const

const optionsOf = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const named = (value: string): Option => ({ value, label: value.replaceAll("_", " ") })

type PoliciesFormProps = { seller: Seller; onClose: () => void }

export const PoliciesForm = ({ seller, onClose }: PoliciesFormProps) => {
  const { form, labelled, save, isSaving } = useSellerForm(seller, [...SENT], onClose)
  const zones = [...new Set([seller.time_zone, "UTC", ...Intl.supportedValuesOf("timeZone")])]
  return (
    <FormDrawer
      title="Edit policies"
      description="They hold for every invoice from now on; what is issued stays as it is."
      violations={form.violations}
      isSaving={isSaving}
      onSave={save}
      onClose={onClose}
      testId="invoicing-policies"
    >
      <SelectField
        {...labelled("issue_on")}
        options={optionsOf(ISSUE_ON_LABELS)}
        hint="Before that, nobody can invoice the order. By hand: whenever you like, but never by itself."
      />
      <SelectField {...labelled("issue_as")} options={optionsOf(ISSUE_AS_LABELS)} />
      <NumberField {...labelled("payment_terms_days")} min={0} hint="Days from the issue date to the due date." />
      <SelectField
        {...labelled("language")}
        options={LANGUAGES.map((value) => ({ value, label: formatLanguage(value) }))}
        hint="Where the order itself names no language that can be written."
      />
      <SearchField
        {...labelled("time_zone")}
        options={zones.map(named)}
        hint="The dates on your invoices are the dates there."
      />
      <TextField
        {...labelled("invoice_from")}
        type="date"
        hint="Orders placed before this day are left alone: they were invoiced elsewhere."
        isOptional
      />
      <SwitchField
        {...labelled("oss_union")}
        hint="Registered for the Union one-stop shop, so that the VAT of other member states is reported there."
      />
    </FormDrawer>
  )
}
