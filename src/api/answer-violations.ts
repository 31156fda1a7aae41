import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ViolationResponse, RuleViolation } from "../types/http"

type Handler<Request> = (req: Request, res: MedusaResponse) => Promise<void>

/**
 * Answers broken rules as `{ type, code, message, errors }` with 400, and a lost race with 409 `stale`: Medusa's own
 * handler drops `errors` and rewrites a conflict's message. Every other error goes on to it.
 */
export function answeringViolations<Request = MedusaRequest>(handler: Handler<Request>): Handler<Request> {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      const errors = violationsOf(error)
      if (!errors) {
        throw error
      }
      const { type, code, message } = error as ViolationResponse
      res.status(code === "stale" ? 409 : 400).json({ type, code, message, errors } satisfies ViolationResponse)
    }
  }
}

function violationsOf(error: unknown): RuleViolation[] | null {
  const errors = (error as { errors?: unknown } | null)?.errors
  return Array.isArray(errors) && errors.length > 0 && errors.every((entry) => typeof entry?.code === "string" && "path" in entry)
    ? errors
    : null
}
