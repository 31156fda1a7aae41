import { useState } from "react"
import type { Seller } from "../../../types/http"
import { formatDate, formatDayOfYear, formatLanguage, plural } from "../../lib/format"
import {
  CREDIT_ON_LABELS,
  DISTANCE_SALES_LABELS,
  ISSUE_AS_LABELS,
  ISSUE_ON_LABELS,
  REFUND_BEFORE_INVOICE_LABELS,
  ROUNDING_LABELS,
  ROUNDING_MODE_LABELS,
  SELLER_LABELS,
  TAX_STATUS_LABELS,
  UNREGISTERED_TAX_LABELS,
} from "../../lib/seller-labels"
import { PoliciesForm } from "./policies-form"
import { SettingsSection } from "./settings-section"

export const PoliciesSection = ({ seller }: { seller: Seller }) => {
  const [isEditing, setEditing] = useState(false)
  const terms = seller.payment_terms_days
  return (
    <>
      <SettingsSection
        title="Policies"
        description="When an order is invoiced and credited, and how."
        onEdit={() => setEditing(true)}
        testId="invoicing-policies"
        rows={[
          { title: SELLER_LABELS.issue_on, value: ISSUE_ON_LABELS[seller.issue_on] },
          { title: SELLER_LABELS.issue_as, value: ISSUE_AS_LABELS[seller.issue_as] },
          { title: SELLER_LABELS.payment_terms_days, value: terms ? plural(terms, "day", "days") : "Due at once" },
          {
            title: SELLER_LABELS.invoice_from,
            value: seller.invoice_from ? formatDate(seller.invoice_from) : "The first order on",
          },
          {
            title: SELLER_LABELS.credit_on,
            value: seller.credit_on.map((moment) => CREDIT_ON_LABELS[moment]).join("\n") || "Only by hand",
          },
          {
            title: SELLER_LABELS.refund_before_invoice,
            value: REFUND_BEFORE_INVOICE_LABELS[seller.refund_before_invoice],
          },
          { title: SELLER_LABELS.rounding, value: ROUNDING_LABELS[seller.rounding] },
          { title: SELLER_LABELS.rounding_mode, value: ROUNDING_MODE_LABELS[seller.rounding_mode] },
          { title: SELLER_LABELS.cash_rounding, value: seller.cash_rounding ? "On" : "Off" },
          { title: SELLER_LABELS.fiscal_year_start, value: formatDayOfYear(seller.fiscal_year_start) },
          { title: SELLER_LABELS.language, value: formatLanguage(seller.language) },
          { title: SELLER_LABELS.time_zone, value: seller.time_zone },
          { title: SELLER_LABELS.tax_status, value: TAX_STATUS_LABELS[seller.tax_status] },
          { title: SELLER_LABELS.oss_union, value: seller.oss_union ? "Registered" : "Not registered" },
          { title: SELLER_LABELS.distance_sales, value: DISTANCE_SALES_LABELS[seller.distance_sales] },
          { title: SELLER_LABELS.unregistered_tax, value: UNREGISTERED_TAX_LABELS[seller.unregistered_tax] },
        ]}
      />
      {isEditing && <PoliciesForm seller={seller} onClose={() => setEditing(false)} />}
    </>
  )
}
