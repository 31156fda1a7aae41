import { Skeleton } from "@medusajs/ui"

/** Keeps the place of a preview that is being computed. */
export const SummarySkeleton = () => (
  <div role="status" aria-label="Computing the invoice" className="flex flex-col gap-y-8">
    <div className="grid grid-cols-1 gap-6 sm:grid-cols-3">
      {[0, 1, 2].map((column) => (
        <Skeleton key={column} className="h-28 w-full" />
      ))}
    </div>
    <Skeleton className="h-56 w-full" />
    <Skeleton className="ml-auto h-32 w-72" />
  </div>
)
