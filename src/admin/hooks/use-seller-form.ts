import { toast } from "@medusajs/ui"
import type { Seller, SellerSettings } from "../../types/http"
import { SELLER_LABELS, type SellerPath } from "../lib/seller-labels"
import { useUpdateSeller } from "./api/sellers"
import { useForm } from "./use-form"

/** A form over some of the seller's settings: `pick` says which of them it sends. */
export function useSellerForm(seller: Seller, pick: (keyof SellerSettings)[], onSaved: () => void) {
  const update = useUpdateSeller(seller.id)
  const form = useForm<SellerSettings>(seller, update.error)

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
