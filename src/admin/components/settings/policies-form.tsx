import type { Seller } from "../../../types/http"
import { useSellerForm } from "../../hooks/use-seller-form"
import { FormDrawer } from "../form/form-drawer"
import { CreditPolicies } from "./credit-policies"
import { GeneralPolicies } from "./general-policies"
import { IssuePolicies } from "./issue-policies"
import { RoundingPolicies } from "./rounding-policies"
import { TaxPolicies } from "./tax-policies"

const SENT = [
  "issue_on",
  "issue_as",
  "payment_terms_days",
  "invoice_from",
  "credit_on",
  "refund_before_invoice",
  "rounding",
  "rounding_mode",
  "cash_rounding",
  "fiscal_year_start",
  "language",
  "time_zone",
  "tax_status",
  "oss_union",
  "distance_sales",
  "unregistered_tax",
] as const

type PoliciesFormProps = { seller: Seller; onClose: () => void }

export const PoliciesForm = ({ seller, onClose }: PoliciesFormProps) => {
  const { form, labelled, save, isSaving } = useSellerForm(seller, [...SENT], onClose)
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
      <IssuePolicies labelled={labelled} />
      <CreditPolicies labelled={labelled} />
      <RoundingPolicies labelled={labelled} />
      <TaxPolicies labelled={labelled} />
      <GeneralPolicies labelled={labelled} timeZone={seller.time_zone} />
    </FormDrawer>
  )
}
