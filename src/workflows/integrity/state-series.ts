import type { MedusaContainer } from "@medusajs/framework/types"
import type { CountedPeriod } from "../../domain/integrity/numbers-count"
import { jumpsOf, type SeriesJump } from "../../domain/integrity/series-changes"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import { countNumbers } from "./count-numbers"

export type SeriesStatement = { periods: CountedPeriod[]; jumps: SeriesJump[] }

/** What an auditor asks of a series: which numbers it gave in each period, what is missing, and what was left out on purpose. */
export async function stateSeries(container: MedusaContainer, { id, seller_id }: { id: string; seller_id: string }): Promise<SeriesStatement> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const seller = (await invoicing.readIntegrity("seller", { after: null, seller_id }))!
  const series = seller.series.find((one) => one.id === id)!
  const periods: CountedPeriod[] = []
  const counting = countNumbers(invoicing, seller, series, periods)
  while (!(await counting.next()).done) {
    // What is wrong is said by its period
  }
  return { periods, jumps: jumpsOf(series.changes) }
}
