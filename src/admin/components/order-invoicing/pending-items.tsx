import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ActionItem } from "../../../types/http"
import { formatMoney, formatNumber } from "../../lib/format"

const FOLDED_COUNT = 5

type PendingItemsProps = { items: ActionItem[]; currencyCode: string }

/** What of the order is still to be invoiced, item by item. */
export const PendingItems = ({ items, currencyCode }: PendingItemsProps) => {
  const [isUnfolded, setUnfolded] = useState(false)
  const hidden = items.length - FOLDED_COUNT
  const shown = isUnfolded || hidden <= 1 ? items : items.slice(0, FOLDED_COUNT)
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4" data-testid="invoicing-pending-items">
      <Text size="small" leading="compact" weight="plus">
        Still to invoice
      </Text>
      <ul className="text-ui-fg-subtle flex flex-col gap-y-2">
        {shown.map(({ id, kind, description, quantity, gross }) => (
          <li key={id} className="grid grid-cols-[1fr_auto] gap-x-4">
            <Text size="small" leading="compact" className="text-pretty">
              {kind === "item" && `${formatNumber(quantity)} × `}
              {description}
            </Text>
            <Text size="small" leading="compact" className="tabular-nums">
              {formatMoney(gross, currencyCode)}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button size="small" variant="transparent" className="-ml-2 self-start" onClick={() => setUnfolded(true)}>
          Show {hidden} more
        </Button>
      )}
    </div>
  )
}
