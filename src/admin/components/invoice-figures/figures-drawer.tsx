import { Drawer, Heading, Text } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { nameOf } from "../../lib/invoice-words"
import { FiguresTable } from "./figures-table"

type FiguresDrawerProps = { invoice: Invoice; onClose: () => void }

/** How every amount of a document comes about. */
export const FiguresDrawer = ({ invoice, onClose }: FiguresDrawerProps) => {
  const parts = [
    ...invoice.lines.map(({ id, description, explain }) => ({ id, title: description, steps: explain })),
    { id: "totals", title: "Whole document", steps: invoice.totals.explain },
  ].filter(({ steps }) => steps.length > 0)
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content data-testid="invoicing-figures">
        <Drawer.Header>
          <Drawer.Title>Figures of {nameOf(invoice)}</Drawer.Title>
          <Drawer.Description>
            <Text as="span" size="small" className="text-ui-fg-subtle block">
              From the list price to the total, step by step.
            </Text>
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          {parts.length === 0 && (
            <Text size="small" className="text-ui-fg-muted">
              No steps are kept for this document.
            </Text>
          )}
          {parts.map(({ id, title, steps }) => (
            <section key={id} className="flex flex-col gap-y-2" data-testid="invoicing-figures-part">
              <Heading level="h3">{title}</Heading>
              <FiguresTable steps={steps} currencyCode={invoice.currency_code} />
            </section>
          ))}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
