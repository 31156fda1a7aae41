import { chainHash } from "../invoice/invoice-freeze"
import { faultAt, type IntegrityFault } from "./fault"
import type { DocumentRow } from "./kept"

/** Where a seller's chain ends, as its ledger says. */
export type ChainHead = { seller_id: string; position: number; chain_sha256: string | null }

export type ChainLink = Pick<DocumentRow, "id" | "number" | "sha256" | "chain_position" | "chain_sha256">

/** The first place at which a chain does not hold; `number` is null where a document is missing. */
export type ChainBreak = { position: number; number: string | null }

/** How far a chain was followed. */
export type ChainState = {
  position: number
  /** What the next link may stand on: what the last one says, and what it ought to say. Null after a gap: anything. */
  on: (string | null)[] | null
  broken_at: ChainBreak | null
}

export const CHAIN_START: ChainState = { position: 0, on: [null], broken_at: null }

export type ChainStep = { state: ChainState; faults: IntegrityFault[] }

/** One link further: positions count up by one, and each link follows from the one before and the document's hash (L3). */
export function followChain({ position, on, broken_at }: ChainState, sellerId: string, link: ChainLink): ChainStep {
  const { number, sha256, chain_position, chain_sha256 } = link
  const isNext = chain_position === position + 1
  const expected = (isNext ? on : null)?.map((previous) => chainHash(previous, sha256)) ?? null
  const holds = expected === null || expected.includes(chain_sha256)
  const faults = [
    ...(isNext ? [] : [chain_position > position ? gap(sellerId, position + 1, chain_position - 1) : twice(link)]),
    ...(holds ? [] : [broken(link)]),
  ]
  const unheld = holds ? null : { position: chain_position, number }
  const found = isNext ? unheld : { position: Math.min(position + 1, chain_position), number: null }
  return {
    state: {
      position: Math.max(position, chain_position),
      on: [...new Set([chain_sha256, ...(expected ?? [])])],
      broken_at: broken_at ?? found,
    },
    faults,
  }
}

/** What is there, against where the ledger says that the chain ends. */
export function endChain(state: ChainState, head: ChainHead): ChainStep {
  const { position, on, broken_at } = state
  const fault = endFault(state, head)
  const found = fault && { position: Math.min(position, head.position) + (position === head.position ? 0 : 1), number: null }
  return { state: { position, on, broken_at: broken_at ?? found }, faults: fault ? [fault] : [] }
}

function endFault({ position, on }: ChainState, head: ChainHead): IntegrityFault | null {
  const fault = (path: string, message: string) =>
    faultAt({ entity: "chain", id: head.seller_id, number: null }, "chain_head", path, message)
  if (position < head.position) {
    return gap(head.seller_id, position + 1, head.position)
  }
  if (position > head.position) {
    return fault("position", `The seller's chain goes to position ${position}, but its ledger ends at ${head.position}.`)
  }
  return on === null || on.includes(head.chain_sha256)
    ? null
    : fault("chain_sha256", "The end of the seller's chain, as its ledger says, is not the last document's link.")
}

function broken({ id, number }: ChainLink): IntegrityFault {
  const message = `${number} does not follow from the document before it in the chain.`
  return faultAt({ entity: "document", id, number }, "chain_broken", "chain_sha256", message)
}

function gap(sellerId: string, first: number, last: number): IntegrityFault {
  const which = first === last ? `Position ${first} is` : `Positions ${first} to ${last} are`
  return faultAt({ entity: "chain", id: sellerId, number: null }, "chain_gap", `chain[${first}]`, `${which} missing in the seller's chain.`)
}

function twice({ id, number, chain_position }: ChainLink): IntegrityFault {
  const message = `${number} is at position ${chain_position} of the chain, which is taken.`
  return faultAt({ entity: "document", id, number }, "chain_duplicate", "chain_position", message)
}
