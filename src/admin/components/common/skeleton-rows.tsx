import { Skeleton } from "@medusajs/ui"

type SkeletonRowsProps = { rows: number; label: string }

/** Keeps the place of rows that are being loaded. */
export const SkeletonRows = ({ rows, label }: SkeletonRowsProps) => (
  <div role="status" aria-label={label} className="divide-y">
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex flex-col gap-y-2">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-4 w-20" />
        </div>
        <Skeleton className="h-4 w-24" />
      </div>
    ))}
  </div>
)
