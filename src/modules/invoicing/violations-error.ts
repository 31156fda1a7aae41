import { MedusaError } from "@medusajs/framework/utils"
import type { Violation } from "../../domain/violation"

/** The rules that an answer breaks, all at once; routes answer it as `{ type, code, message, errors }`. */
export class ViolationsError extends MedusaError {
  constructor(
    readonly errors: Violation[],
    type: string = MedusaError.Types.NOT_ALLOWED
  ) {
    super(type, errors.map((error) => error.message).join(" "), errors[0]?.code)
  }
}
