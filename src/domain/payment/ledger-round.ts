import type { Decimal } from "../money"
import { roundCumulatively } from "./amounts-round"
import { isIncoming, type LedgerEntry } from "./ledger"

/** What each entry comes to in whole minor units, rounded cumulatively per source and direction (M2). */
export function roundEntries(entries: readonly LedgerEntry[]): Map<string, Decimal> {
  const groups = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const key = [isIncoming(entry) ? "in" : entry.kind, ...entry.sources].join(" ")
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const rounded = roundCumulatively(
        group.map(({ amount }) => amount),
        group[0]!.currency_code
      )
      return group.map(({ id }, index) => [id, rounded[index]!] as const)
    })
  )
}
