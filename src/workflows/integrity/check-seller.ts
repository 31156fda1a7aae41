import type { MedusaContainer } from "@medusajs/framework/types"
import { verifyDocument } from "../../domain/integrity/document-verify"
import { faultAt, type IntegrityFault } from "../../domain/integrity/fault"
import type { CountedPeriod } from "../../domain/integrity/numbers-count"
import { SellerFollower, type KeptSeller } from "../../domain/integrity/seller-follow"
import { jumpsOf } from "../../domain/integrity/series-changes"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import type { IntegritySeller, IntegritySeries } from "../../types/http"
import { checkFiles } from "./check-files"
import { countNumbers } from "./count-numbers"

/** `documents`: how many were checked since the last one. */
export type IntegrityEvent =
  | { type: "fault"; fault: IntegrityFault }
  | { type: "checked"; documents: number }
  | { type: "seller"; seller: IntegritySeller }

/** Proves the books of one seller: along the chain, then the numbers of each series, then what lacks a document. */
export async function* checkSeller(container: MedusaContainer, seller: KeptSeller, pdf: boolean): AsyncGenerator<IntegrityEvent> {
  const follower = new SellerFollower(seller)
  const periods = new Map(seller.series.map(({ id }) => [id, [] as CountedPeriod[]]))
  let [documents, faults] = [0, 0]
  for await (const found of walk(container, seller, { follower, periods, pdf })) {
    if (typeof found === "number") {
      documents += found
      yield { type: "checked", documents: found }
    } else {
      faults++
      yield { type: "fault", fault: found }
    }
  }
  const series = seller.series.map((one) => seriesOf(one, follower, periods.get(one.id)!))
  yield { type: "seller", seller: { id: seller.id, name: seller.name, series, documents, faults } }
}

type Walk = { follower: SellerFollower; periods: Map<string, CountedPeriod[]>; pdf: boolean }

/** Yields faults, and after each page how many documents it had. */
async function* walk(container: MedusaContainer, seller: KeptSeller, { follower, periods, pdf }: Walk): AsyncGenerator<IntegrityFault | number> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const of = { seller_id: seller.id, until: seller.until }
  let page = await invoicing.readIntegrity("documents", { ...of, after: null })
  while (page.next) {
    for (const kept of page.documents) {
      yield* follower.next(kept.document)
      yield* verifyDocument(kept)
    }
    if (pdf) {
      yield* await checkFiles(container, page.documents)
    }
    yield page.documents.length
    page = await invoicing.readIntegrity("documents", { ...of, after: page.next })
  }
  yield* follower.end()
  for (const series of seller.series) {
    yield* countNumbers(invoicing, seller, series, periods.get(series.id)!)
  }
  yield* undocumented(invoicing, seller.id)
}

async function* undocumented(invoicing: InvoicingModuleService, seller_id: string): AsyncGenerator<IntegrityFault> {
  let invoices = await invoicing.readIntegrity("undocumented", { seller_id, after: null })
  while (invoices.length > 0) {
    for (const { id, number } of invoices) {
      const message = `${number ?? id} is issued, but its document is missing.`
      yield faultAt({ entity: "invoice", id, number }, "document_missing", "document", message)
    }
    invoices = await invoicing.readIntegrity("undocumented", { seller_id, after: invoices.at(-1)!.id })
  }
}

function seriesOf({ id, type, changes }: KeptSeller["series"][number], follower: SellerFollower, periods: CountedPeriod[]): IntegritySeries {
  const { count, first, last } = follower.seen(id)
  return {
    id,
    type,
    count,
    first,
    last: last?.number ?? null,
    gaps: periods.flatMap(({ period, gaps }) => gaps.map((gap) => ({ period, ...gap }))),
    duplicates: periods.flatMap(({ period, duplicates }) => duplicates.map((sequence) => ({ period, sequence }))),
    jumps: jumpsOf(changes),
    chain: follower.brokenAt ? { broken_at: follower.brokenAt } : "intact",
  }
}
