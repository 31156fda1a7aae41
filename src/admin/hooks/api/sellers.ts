import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminSellerListResponse, AdminSellerResponse, SellerSettings } from "../../../types/http"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import { retryUnlessRefused } from "../../lib/request-error"

/** The seller that orders are invoiced by; null where the shop has none. */
export function useDefaultSeller() {
  return useQuery({
    queryKey: queryKeys.sellers,
    queryFn: () => request<AdminSellerListResponse>("/admin/invoicing/sellers"),
    select: ({ sellers }) => sellers.find(({ is_default }) => is_default) ?? null,
    retry: retryUnlessRefused,
  })
}

/** What a seller lacks decides about every order, so nothing of ours that is cached outlives a change. */
export function useUpdateSeller(sellerId: string) {
  const client = useQueryClient()
  return useMutation<AdminSellerResponse, Error, Partial<SellerSettings>>({
    mutationFn: (body) => request(`/admin/invoicing/sellers/${sellerId}`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
