import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"

type ErrorStateProps = { title: string; error: Error; onRetry: () => void; isRetrying: boolean }

export const ErrorState = ({ title, error, onRetry, isRetrying }: ErrorStateProps) => (
  <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center" data-testid="invoicing-error">
    <ExclamationCircle className="text-ui-fg-subtle" aria-hidden />
    <div className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {error.message}
      </Text>
    </div>
    <Button size="small" variant="secondary" onClick={onRetry} isLoading={isRetrying} data-testid="invoicing-retry">
      Try again
    </Button>
  </div>
)
