import type { TaxReason } from "../../types/http"

export type TaxReasonCategory = TaxReason["category"]

export const TAX_REASON_LABELS: Record<TaxReasonCategory, string> = {
  E: "Exempt",
  Z: "Zero-rated",
  AE: "Reverse charge: the buyer owes the tax",
  G: "Export out of the EU",
  K: "Supply to a business in another EU country",
  O: "Outside the scope of VAT",
}

/** `Exempt: § 4 Nr. 21 UStG` */
export const describeTaxReason = ({ category, text }: TaxReason): string =>
  text ? `${TAX_REASON_LABELS[category]}: ${text}` : TAX_REASON_LABELS[category]
