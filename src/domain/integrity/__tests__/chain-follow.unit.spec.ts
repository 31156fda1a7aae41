import { CHAIN_START, endChain, followChain, type ChainHead, type ChainLink } from "../chain-follow"
import { chainOf } from "./support"

const chain = chainOf(5)
const head: ChainHead = { seller_id: "inslr_1", position: 5, chain_sha256: chain.at(-1)!.chain_sha256 }

function follow(links: ChainLink[], end = head) {
  let state = CHAIN_START
  const faults = links.flatMap((link) => {
    const step = followChain(state, "inslr_1", link)
    state = step.state
    return step.faults
  })
  const last = endChain(state, end)
  return { faults: [...faults, ...last.faults].map(({ code, number, path }) => [code, number, path]), broken_at: last.state.broken_at }
}

const changed = (place: number, change: Partial<ChainLink>) => chain.map((link, index) => (index === place - 1 ? { ...link, ...change } : link))

it("L3: an untouched chain holds, an empty one too", () => {
  expect(follow(chain)).toEqual({ faults: [], broken_at: null })
  expect(follow([], { seller_id: "inslr_1", position: 0, chain_sha256: null })).toEqual({ faults: [], broken_at: null })
})

it.each(["sha256", "chain_sha256"])("L3: names the one document whose %s was changed", (column) => {
  expect(follow(changed(3, { [column]: "0" }))).toEqual({
    faults: [["chain_broken", "INV-2026-3", "chain_sha256"]],
    broken_at: { position: 3, number: "INV-2026-3" },
  })
})

it("L3: names what is missing, wherever it was", () => {
  const without = (...places: number[]) => follow(chain.filter((_, index) => !places.includes(index + 1)))
  expect(without(1)).toEqual({ faults: [["chain_gap", null, "chain[1]"]], broken_at: { position: 1, number: null } })
  expect(without(3, 4)).toEqual({ faults: [["chain_gap", null, "chain[3]"]], broken_at: { position: 3, number: null } })
  expect(without(5)).toEqual({ faults: [["chain_gap", null, "chain[5]"]], broken_at: { position: 5, number: null } })
})

it("L3: names what was put in, moved or put behind the end", () => {
  expect(follow([chain[0]!, chain[0]!, ...chain.slice(1)]).faults[0]).toEqual(["chain_duplicate", "INV-2026-1", "chain_position"])
  const swapped = follow([chain[0]!, { ...chain[2]!, chain_position: 2 }, { ...chain[1]!, chain_position: 3 }, ...chain.slice(3)])
  expect(swapped.broken_at).toEqual({ position: 2, number: "INV-2026-3" })
  expect(follow(chain, { ...head, position: 4 })).toEqual({ faults: [["chain_head", null, "position"]], broken_at: { position: 5, number: null } })
  expect(follow(chain, { ...head, chain_sha256: null }).faults).toEqual([["chain_head", null, "chain_sha256"]])
})
