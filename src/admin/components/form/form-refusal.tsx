import { Alert } from "@medusajs/ui"
import type { RuleViolation } from "../../../types/http"
import { fieldId, focusField } from "../../lib/focus-field"
import { isSellerPath, settingsUrl } from "../../lib/settings-url"

/** Everything that keeps a form from being saved, at its top; each leads to its field. */
export const FormRefusal = ({ violations }: { violations: RuleViolation[] }) =>
  violations.length === 0 ? null : (
    <Alert variant="error" role="alert" id={fieldId("")} tabIndex={-1} data-testid="invoicing-form-errors">
      <ul className="flex flex-col gap-y-1">
        {violations.map(({ code, path, message }) => (
          <li key={`${code} ${path}`}>
            {isSellerPath(path) ? (
              <>
                {message}{" "}
                <a href={settingsUrl(path)} className="text-ui-fg-interactive whitespace-nowrap">
                  Open settings
                </a>
              </>
            ) : path ? (
              <button type="button" className="text-left hover:underline" onClick={() => focusField(path)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
