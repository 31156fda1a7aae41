import { Text, clx } from "@medusajs/ui"
import { formatMoney } from "../../lib/format"

type AmountRow = { label: string; amount: number; isStrong?: boolean }

type AmountRowsProps = { rows: AmountRow[]; currencyCode: string; className?: string }

/** Amounts below each other, as at the foot of an invoice. */
export const AmountRows = ({ rows, currencyCode, className }: AmountRowsProps) => (
  <dl className={clx("flex flex-col gap-y-2", className)}>
    {rows.map(({ label, amount, isStrong }) => (
      <Text
        asChild
        key={label}
        size="small"
        leading="compact"
        weight={isStrong ? "plus" : "regular"}
        className={clx({ "text-ui-fg-subtle": !isStrong })}
      >
        <div className="flex items-center justify-between gap-x-4">
          <dt>{label}</dt>
          <dd className="tabular-nums">{formatMoney(amount, currencyCode)}</dd>
        </div>
      </Text>
    ))}
  </dl>
)
