import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

export type FieldTexts = { label: string; hint?: string; isOptional?: boolean }

type FieldProps = FieldTexts & { id: string; error: string | null; children: ReactNode }

export const descriptionId = (id: string): string => `${id}-description`

/** Attributes by which an input names its own hint and error. */
export const describedBy = (id: string, error: string | null) => ({
  id,
  "aria-describedby": descriptionId(id),
  "aria-invalid": error ? true : undefined,
})

/** Label above, hint or error below an input. */
export const Field = ({ id, label, hint, isOptional, error, children }: FieldProps) => (
  <div className="flex min-w-0 flex-col gap-y-2">
    <div className="flex items-center gap-x-1">
      <Label size="small" weight="plus" htmlFor={id} id={`${id}-label`}>
        {label}
      </Label>
      {isOptional && <span className="txt-compact-small text-ui-fg-muted">(Optional)</span>}
    </div>
    {children}
    <div id={descriptionId(id)} className="empty:hidden">
      {error ? (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      ) : (
        hint && <Hint>{hint}</Hint>
      )}
    </div>
  </div>
)
