import { ArrowDownTray, EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { useDownloadPdf } from "../../hooks/use-pdf"
import { nameOf } from "../../lib/invoice-words"
import type { InvoiceDialog } from "./invoice-dialogs"
import { MENU_GROUPS, isOffered } from "./menu-entries"

type RowMenuProps = { invoice: Invoice; onOpen: (dialog: InvoiceDialog) => void }

/** What can be done with a document now. */
export const RowMenu = ({ invoice, onOpen }: RowMenuProps) => {
  const download = useDownloadPdf()
  const groups = MENU_GROUPS.map((group) => group.filter((entry) => isOffered(entry, invoice))).filter(
    (group) => group.length > 0
  )
  return (
    <DropdownMenu modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={`Actions for ${nameOf(invoice)}`}
          isLoading={download.isPending}
          data-testid="invoicing-actions"
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {invoice.document.pdf?.status === "ready" && (
          <DropdownMenu.Item className="gap-x-2" onSelect={() => download.mutate(invoice)} data-testid="invoicing-download">
            <ArrowDownTray className="text-ui-fg-subtle" />
            Download PDF
          </DropdownMenu.Item>
        )}
        {groups.map((group, index) => (
          <DropdownMenu.Group key={index}>
            {index > 0 && <DropdownMenu.Separator />}
            {group.map(({ dialog, label, Icon }) => (
              <DropdownMenu.Item
                key={dialog}
                className="gap-x-2"
                onSelect={() => onOpen(dialog)}
                data-testid={`invoicing-action-${dialog}`}
              >
                <Icon className="text-ui-fg-subtle" />
                {label}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Group>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
