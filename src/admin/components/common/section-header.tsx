import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type SectionHeaderProps = { title: string; description?: string; level?: "h1" | "h2"; children?: ReactNode }

/** Title of a section, with what can be done to it at its end. */
export const SectionHeader = ({ title, description, level = "h2", children }: SectionHeaderProps) => (
  <div className="flex items-center justify-between gap-x-4 px-6 py-4">
    <div>
      <Heading level={level}>{title}</Heading>
      {description && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {description}
        </Text>
      )}
    </div>
    {children}
  </div>
)
