import { Hint } from "@medusajs/ui"
import { descriptionId } from "./field"

/** What is wrong with a field that has no label of its own, as in a row of a list. */
export const FieldError = ({ id, error }: { id: string; error: string | null }) => (
  <div id={descriptionId(id)} className="empty:hidden">
    {error && (
      <Hint variant="error" role="alert">
        {error}
      </Hint>
    )}
  </div>
)
