import { useState } from "react"
import type { Seller } from "../../../types/http"
import { requestedField } from "../../lib/settings-url"
import { LawSection } from "./law-section"
import { PoliciesSection } from "./policies-section"
import { ReadinessBanner } from "./readiness-banner"
import { SellerForm } from "./seller-form"
import { SellerSection } from "./seller-section"
import { SeriesSection } from "./series-section"

/** The seller's settings: who invoices, by which rules, under which numbers. */
export const InvoicingSettings = ({ seller }: { seller: Seller }) => {
  const [editing, setEditing] = useState<{ field: string | null } | null>(() => {
    const field = requestedField()
    return field === null ? null : { field }
  })
  const edit = (field: string | null) => setEditing({ field })
  return (
    <>
      <ReadinessBanner readiness={seller.readiness} onEdit={edit} />
      <SellerSection seller={seller} onEdit={edit} />
      <PoliciesSection seller={seller} />
      <SeriesSection seller={seller} />
      {seller.law && seller.address.country_code && <LawSection country={seller.address.country_code} law={seller.law} />}
      {editing && <SellerForm seller={seller} focusOn={editing.field} onClose={() => setEditing(null)} />}
    </>
  )
}
