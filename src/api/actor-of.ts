import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../modules/invoicing/services/history"

/** Who sent a request, for the history. */
export function actorOf(req: AuthenticatedMedusaRequest): Actor {
  return { type: req.auth_context.actor_type, id: req.auth_context.actor_id }
}
