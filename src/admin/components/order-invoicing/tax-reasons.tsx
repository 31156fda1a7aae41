import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderInvoicing } from "../../../types/http"
import { describeTaxReason } from "../../lib/tax-reason-words"
import { TaxReasonForm } from "./tax-reason-form"

type TaxReasonsProps = { orderId: string; lines: AdminOrderInvoicing["tax_reasons"] }

/** Lines that carry no tax for a reason that a person chose, or has to. */
export const TaxReasons = ({ orderId, lines }: TaxReasonsProps) => {
  const [isChoosing, setChoosing] = useState(false)
  const isSettled = lines.every(({ reason }) => reason)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" data-testid="invoicing-tax-reasons">
      <Text size="small" leading="compact" weight="plus">
        {isSettled ? "No tax, as you said" : "Why is no tax charged?"}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {lines.map(({ line_id, description, reason }) => (
          <li key={line_id}>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {reason ? `${description}: ${describeTaxReason(reason)}` : description}
            </Text>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant={isSettled ? "transparent" : "secondary"}
        className={isSettled ? "-ml-2 self-start" : "self-start"}
        onClick={() => setChoosing(true)}
        data-testid="invoicing-tax-reason"
      >
        {isSettled ? "Change the reason" : "Choose a reason"}
      </Button>
      {isChoosing && <TaxReasonForm orderId={orderId} lines={lines} onClose={() => setChoosing(false)} />}
    </div>
  )
}
