import { Text } from "@medusajs/ui"
import type { CreditWorth } from "../../lib/credit-request"
import { formatMoney } from "../../lib/format"

type CreditTotalProps = { worth: CreditWorth; currencyCode: string }

export const CreditTotal = ({ worth: { amount, isExact }, currencyCode }: CreditTotalProps) => (
  <div className="bg-ui-bg-component shadow-elevation-card-rest flex justify-between gap-x-4 rounded-xl p-4" aria-live="polite">
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {isExact ? "Will be credited" : "Will be credited, about"}
    </Text>
    <Text size="small" leading="compact" weight="plus" className="tabular-nums" data-testid="invoicing-credit-total">
      {formatMoney(amount, currencyCode)}
    </Text>
  </div>
)
