import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import type { Seller } from "../../../types/http"
import { SELLER_LABELS, type SellerPath } from "../../lib/seller-labels"
import { sellerField } from "../../lib/settings-url"

type ReadinessBannerProps = { readiness: Seller["readiness"]; onEdit: (field: string) => void }

/** Whether anything can be issued, and what is missing if not. */
export const ReadinessBanner = ({ readiness: { ready, errors }, onEdit }: ReadinessBannerProps) => (
  <Container className="flex gap-x-3 px-6 py-4" data-testid="invoicing-readiness" data-ready={ready}>
    {ready ? (
      <CheckCircleSolid className="text-ui-tag-green-icon mt-0.5 shrink-0" aria-hidden />
    ) : (
      <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" aria-hidden />
    )}
    <div className="flex flex-col gap-y-2">
      <div>
        <Text size="small" weight="plus">
          {ready ? "The seller is complete" : "The seller is not complete yet"}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {ready ? "Invoices can be issued." : "No invoice is issued until these are filled in:"}
        </Text>
      </div>
      {errors.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {errors.map(({ path, message }) => (
            <li key={path}>
              <Button
                size="small"
                variant="secondary"
                onClick={() => onEdit(sellerField(path))}
                data-testid="invoicing-missing-field"
              >
                {SELLER_LABELS[sellerField(path) as SellerPath] ?? message}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  </Container>
)
