import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Invoice, InvoiceStatus, RuleViolation } from "../types/http"
import { rebuildDraft, type StoredDraft } from "../workflows/draft/rebuild-draft"

export type DraftRecord = StoredDraft & Pick<Invoice, "type"> & { status: InvoiceStatus; issue_when_ready: boolean }

type DraftState = NonNullable<Invoice["draft"]>

/** How each draft stands to its order now. One of which that cannot be told says why, and never keeps the others from answering. */
export async function draftStates(container: MedusaContainer, records: DraftRecord[]): Promise<Map<string, DraftState>> {
  const states = new Map<string, DraftState>()
  for (const record of records.filter(({ status }) => status === "draft")) {
    const { issue_when_ready } = record
    const state = await draftState(container, record).catch((error) => untold(container, record, error))
    states.set(record.id, { ...state, issue_when_ready })
  }
  return states
}

async function draftState(container: MedusaContainer, record: DraftRecord): Promise<Omit<DraftState, "issue_when_ready">> {
  if (record.type !== "invoice" || !record.order_id) {
    return { order_changed: false, waits_for: [] }
  }
  const rebuilt = await rebuildDraft(container, record, readHeld)
  return { order_changed: rebuilt?.has_changed ?? true, waits_for: rebuilt?.violations ?? [] }
}

const readHeld: Parameters<typeof rebuildDraft>[2] = (invoicing, { type, id }) => invoicing.readSource({ type, source_id: id })

type Thrown = Error & { code?: string; errors?: RuleViolation[] }

/** What was refused in words for people is passed on; anything else is logged, and means that the order could not be read. */
function untold(container: MedusaContainer, { id }: DraftRecord, error: Thrown): Omit<DraftState, "issue_when_ready"> {
  const { code = "refused", message, errors = [{ code, path: "order", message }] } = error
  if (MedusaError.isMedusaError(error)) {
    return { order_changed: false, waits_for: errors }
  }
  container.resolve(ContainerRegistrationKeys.LOGGER).error(`invoicing: how draft ${id} stands to its order cannot be told`, error)
  const unreadable = `Its order cannot be read, so whether this draft can be issued cannot be told: ${message}`
  return { order_changed: false, waits_for: [{ code: "order_unreadable", path: "order", message: unreadable }] }
}
