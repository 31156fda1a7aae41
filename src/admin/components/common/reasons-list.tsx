import { Clock, ExclamationCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { RuleViolation } from "../../../types/http"
import { isSellerPath, settingsUrl } from "../../lib/settings-url"

type ReasonsListProps = {
  title: string
  violations: RuleViolation[]
  /** Whether time alone will settle them. */
  isWaiting?: boolean
}

/** Why something cannot be done, with every reason at once and the way to its remedy. */
export const ReasonsList = ({ title, violations, isWaiting }: ReasonsListProps) => (
  <div className="flex gap-x-2">
    {isWaiting ? (
      <Clock className="text-ui-fg-muted mt-0.5 shrink-0" aria-hidden />
    ) : (
      <ExclamationCircleSolid className="text-ui-tag-orange-icon mt-0.5 shrink-0" aria-hidden />
    )}
    <div className="flex min-w-0 flex-col gap-y-1.5">
      <Text size="small" leading="compact" weight="plus" className="mt-0.5">
        {title}
      </Text>
      <ul className="marker:text-ui-fg-muted ml-4 flex list-disc flex-col gap-y-1" data-testid="invoicing-reasons">
        {violations.map(({ code, path, message }) => (
          <Text asChild key={`${code} ${path} ${message}`} size="small" className="text-ui-fg-subtle">
            <li>
              {message}
              {isSellerPath(path) && (
                <>
                  {" "}
                  <a
                    href={settingsUrl(path)}
                    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover whitespace-nowrap"
                  >
                    Open settings
                  </a>
                </>
              )}
            </li>
          </Text>
        ))}
      </ul>
    </div>
  </div>
)
