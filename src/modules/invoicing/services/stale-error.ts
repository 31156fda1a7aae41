import { MedusaError } from "@medusajs/framework/utils"
import { ViolationsError } from "../violations-error"

/** A race that was lost: what the answer was computed from is no longer so. Read again and try once more (L6). */
export class StaleError extends ViolationsError {
  constructor(path: string) {
    super(
      [{ code: "stale", path, message: "Something changed in the meantime. Read it again, then try once more." }],
      MedusaError.Types.CONFLICT
    )
  }
}
