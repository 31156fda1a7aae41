import { CHAIN_START, endChain, followChain, type ChainBreak, type ChainHead } from "./chain-follow"
import { faultAt, type IntegrityFault } from "./fault"
import type { DocumentRow } from "./kept"
import { endSeries, followSeries, SERIES_START, type KeptSeries, type SeriesState } from "./series-follow"

/** Where a seller's books stand at one moment. */
export type KeptSeller = {
  id: string
  name: string | null
  head: ChainHead
  /** The last position in the chain that the ledger or a document has: what is issued from now on lies beyond it. */
  until: number
  series: KeptSeries[]
}

/** Follows a seller's documents in the order of the chain, and keeps no more of them than the last of each series. */
export class SellerFollower {
  private chain = CHAIN_START
  private readonly states = new Map<string, SeriesState>()

  constructor(private readonly seller: KeptSeller) {}

  next(row: DocumentRow): IntegrityFault[] {
    const { state, faults } = followChain(this.chain, this.seller.id, row)
    this.chain = state
    return [...faults, ...this.nextOfSeries(row)]
  }

  end(): IntegrityFault[] {
    const { state, faults } = endChain(this.chain, this.seller.head)
    this.chain = state
    return [...faults, ...this.seller.series.flatMap((series) => endSeries(this.seen(series.id), series))]
  }

  /** What was seen of a series. */
  seen = (seriesId: string): SeriesState => this.states.get(seriesId) ?? SERIES_START

  get brokenAt(): ChainBreak | null {
    return this.chain.broken_at
  }

  private nextOfSeries(row: DocumentRow): IntegrityFault[] {
    const series = this.seller.series.find(({ id }) => id === row.series_id)
    if (!series) {
      const message = `${row.number} belongs to the series "${row.series_id}", which the seller does not have.`
      return [faultAt({ entity: "document", id: row.id, number: row.number }, "series_unknown", "series_id", message)]
    }
    const { state, faults } = followSeries(this.seen(series.id), series, row)
    this.states.set(series.id, state)
    return faults
  }
}
