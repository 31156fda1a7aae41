import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type InvoicingModuleService from "../../modules/invoicing/service"

const PAGE = 100

type Row = { id: string; order?: { id: string } | null }

/** Reads rows in pages by their ids, so that rows that come or go meanwhile shift nothing. */
async function* pages<T extends { id: string }>(read: (after: object) => Promise<T[]>): AsyncGenerator<T[]> {
  for (let page = await read({}); page.length > 0; page = await read({ id: { $gt: page.at(-1)!.id } })) {
    yield page
  }
}

function rowsOf(query: Pick<RemoteQueryFunction, "graph">, entity: string, fields: string[], filters: object): AsyncGenerator<Row[]> {
  return pages(async (after) => {
    const { data } = await query.graph({
      entity,
      fields,
      filters: { ...filters, ...after },
      pagination: { take: PAGE, skip: 0, order: { id: "ASC" } },
    })
    return data as Row[]
  })
}

export async function* allOrderIds(query: Pick<RemoteQueryFunction, "graph">): AsyncGenerator<string[]> {
  for await (const orders of rowsOf(query, "order", ["id"], {})) {
    yield orders.map(({ id }) => id)
  }
}

/** Orders that moved since, by their own row, or by a payment's or a fulfilment's: a capture does not move the order. */
export async function* recentOrderIds(query: Pick<RemoteQueryFunction, "graph">, since: Date): AsyncGenerator<string[]> {
  const moved = { updated_at: { $gte: since.toISOString() } }
  for await (const orders of rowsOf(query, "order", ["id"], moved)) {
    yield orders.map(({ id }) => id)
  }
  for (const entity of ["payment_collection", "fulfillment"]) {
    for await (const rows of rowsOf(query, entity, ["id", "order.id"], moved)) {
      yield [...new Set(rows.flatMap(({ order }) => order?.id ?? []))]
    }
  }
}

/** Orders that are to be looked at again, whenever they last moved, as after a change of the seller's data. */
export async function* waitingOrderIds(invoicing: InvoicingModuleService): AsyncGenerator<string[]> {
  const waiting = { type: "order" as const, fingerprint: null }
  const sources = pages((after) =>
    invoicing.listInvoicingSources({ ...waiting, ...after }, { take: PAGE, order: { id: "ASC" } })
  )
  for await (const rows of sources) {
    yield rows.map(({ source_id }) => source_id)
  }
}
