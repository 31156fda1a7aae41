import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminSeriesListResponse, AdminSeriesResponse, Series } from "../../../types/http"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import { retryUnlessRefused } from "../../lib/request-error"

export type SeriesChange = Partial<Pick<Series, "pattern" | "next_sequence">> & { reason?: string }

export function useSeries(sellerId: string) {
  return useQuery({
    queryKey: queryKeys.series(sellerId),
    queryFn: () => request<AdminSeriesListResponse>("/admin/invoicing/series", { query: { seller_id: sellerId } }),
    select: ({ series }) => series,
    staleTime: 0,
    retry: retryUnlessRefused,
  })
}

export function useUpdateSeries({ id, seller_id }: Series) {
  const client = useQueryClient()
  return useMutation<AdminSeriesResponse, Error, SeriesChange>({
    mutationFn: (body) => request(`/admin/invoicing/series/${id}`, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.series(seller_id) }),
  })
}
