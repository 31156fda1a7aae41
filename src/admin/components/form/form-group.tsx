import { Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

type FormGroupProps = { title: string; children: ReactNode }

/** Fields that belong together, below their title. */
export const FormGroup = ({ title, children }: FormGroupProps) => (
  <fieldset className="flex min-w-0 flex-col gap-y-4">
    <legend className="contents">
      <Heading level="h3">{title}</Heading>
    </legend>
    {children}
  </fieldset>
)

/** Two fields beside each other where there is room. */
export const FieldPair = ({ children }: { children: ReactNode }) => (
  <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">{children}</div>
)
