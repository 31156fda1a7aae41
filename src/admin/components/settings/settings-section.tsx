import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { SectionHeader } from "../common/section-header"

type SettingsRow = { title: string; value: ReactNode }

type SettingsSectionProps = {
  title: string
  description: string
  rows: SettingsRow[]
  onEdit: () => void
  testId: string
}

/** Settings as they stand, with the way to change them. */
export const SettingsSection = ({ title, description, rows, onEdit, testId }: SettingsSectionProps) => (
  <Container className="divide-y p-0" data-testid={testId}>
    <SectionHeader title={title} description={description}>
      <Button
        size="small"
        variant="secondary"
        aria-label={`Edit ${title.toLowerCase()}`}
        onClick={onEdit}
        data-testid={`${testId}-edit`}
      >
        Edit
      </Button>
    </SectionHeader>
    {rows.map((row) => (
      <SectionRow key={row.title} title={row.title} value={row.value || "–"} />
    ))}
  </Container>
)
