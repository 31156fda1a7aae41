import { Plus, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Label, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { FieldBinding } from "../../hooks/use-form"

type ListFieldProps<Item> = FieldBinding<Item[]> & {
  label: string
  /** What one of them is called: "tax ID". */
  noun: string
  blank: Item
  renderItem: (index: number) => ReactNode
}

/** Any number of entries of several fields each. */
export function ListField<Item>({ id, label, noun, value, onChange, error, blank, renderItem }: ListFieldProps<Item>) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between gap-x-4">
        <Label size="small" weight="plus">
          {label}
        </Label>
        <Button id={id} type="button" size="small" variant="secondary" onClick={() => onChange([...value, blank])}>
          <Plus />
          Add {noun}
        </Button>
      </div>
      {value.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          None yet.
        </Text>
      )}
      {value.map((_, index) => (
        <div
          key={index}
          className="bg-ui-bg-component shadow-elevation-card-rest grid grid-cols-[1fr_28px] items-start gap-x-3 rounded-xl p-4"
        >
          <div className="flex min-w-0 flex-col gap-y-4">{renderItem(index)}</div>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={`Remove ${noun} ${index + 1}`}
            onClick={() => onChange(value.filter((_item, position) => position !== index))}
          >
            <Trash className="text-ui-fg-muted" />
          </IconButton>
        </div>
      ))}
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
    </div>
  )
}
