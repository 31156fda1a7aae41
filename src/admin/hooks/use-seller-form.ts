import { toast } from "@medusajs/ui"
import type { Seller, SellerSettings } from "../../types/http"
import { SELLER_LABELS, type SellerPath } from "../lib/seller-labels"
import { sellerField } from "../lib/settings-url"
import { useUpdateSeller } from "./api/sellers"
import { type FieldBinding, useForm } from "./use-form"

/** The fields of a part of the form, with what they are called. */
export type LabelledFields = { labelled: <V>(path: SellerPath) => { label: string } & FieldBinding<V> }

/** A form over some of the seller's settings: `pick` says which of them it sends. */
export function useSellerForm(seller: Seller, pick: (keyof SellerSettings)[], onSaved: () => void) {
  const update = useUpdateSeller(seller.id)
  const form = useForm<SellerSettings>(seller, update.error, sellerField)

  const save = () =>
    update.mutate(Object.fromEntries(pick.map((key) => [key, form.values[key]])), {
      onSuccess: () => {
        toast.success("Settings saved")
        onSaved()
      },
    })

  const labelled = <V>(path: SellerPath) => ({ label: SELLER_LABELS[path], ...form.field<V>(path) })

  return { form, labelled, save, isSaving: update.isPending }
}
