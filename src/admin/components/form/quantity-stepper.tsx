import { MinusMini, PlusMini } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { describedBy } from "./field"

type QuantityStepperProps = FieldBinding<number | null> & { label: string; max: number }

/** A quantity from nothing to all there is, by steps of one or typed. What is typed beyond that, the server refuses. */
export const QuantityStepper = ({ id, value, onChange, error, label, max }: QuantityStepperProps) => {
  const step = (by: number) => onChange(Math.min(max, Math.max(0, (value ?? 0) + by)))
  return (
    <div className="flex items-center gap-x-1">
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={`Less of ${label}`}
        disabled={!value}
        onClick={() => step(-1)}
        data-testid="invoicing-less"
      >
        <MinusMini />
      </IconButton>
      <Input
        {...describedBy(id, error)}
        className="w-14 px-1 text-center tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
        aria-label={`Quantity of ${label}`}
        type="number"
        size="small"
        inputMode="decimal"
        min={0}
        max={max}
        step="any"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      />
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={`More of ${label}`}
        disabled={(value ?? 0) >= max}
        onClick={() => step(1)}
        data-testid="invoicing-more"
      >
        <PlusMini />
      </IconButton>
    </div>
  )
}
