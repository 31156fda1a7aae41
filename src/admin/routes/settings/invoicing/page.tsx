import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { ErrorState } from "../../../components/common/error-state"
import { SectionHeader } from "../../../components/common/section-header"
import { SkeletonRows } from "../../../components/common/skeleton-rows"
import { InvoicingSettings } from "../../../components/settings/invoicing-settings"
import { useDefaultSeller } from "../../../hooks/api/sellers"

const NO_SELLER = new Error("The shop has no seller yet. It is made when the server starts.")

const InvoicingSettingsPage = () => {
  const { data: seller, error, isPending, isFetching, refetch } = useDefaultSeller()
  return (
    <div className="flex flex-col gap-y-3" data-testid="invoicing-settings">
      <Container className="p-0">
        <SectionHeader
          level="h1"
          title="Invoicing"
          description="Who issues your invoices, when, and under which numbers."
        />
      </Container>
      {seller ? (
        <InvoicingSettings seller={seller} />
      ) : (
        <Container className="p-0">
          {isPending ? (
            <SkeletonRows rows={6} label="Loading the settings" />
          ) : (
            <ErrorState
              title="The settings could not be loaded"
              error={error ?? NO_SELLER}
              onRetry={refetch}
              isRetrying={isFetching}
            />
          )}
        </Container>
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Invoicing" })

export default InvoicingSettingsPage
