import type { IntegrityFault } from "../../domain/integrity/fault"
import { NumberCount, type CountedPeriod } from "../../domain/integrity/numbers-count"
import { countPeriod } from "../../domain/integrity/periods-count"
import type { KeptSeries } from "../../domain/integrity/series-follow"
import type { KeptSeller } from "../../domain/integrity/seller-follow"
import type InvoicingModuleService from "../../modules/invoicing/service"

/**
 * Counts the numbers that a series gave, page by page: yields what is wrong with them as it is found, and adds to `periods`
 * what each period holds.
 */
export async function* countNumbers(
  invoicing: InvoicingModuleService,
  seller: KeptSeller,
  series: KeptSeries,
  periods: CountedPeriod[]
): AsyncGenerator<IntegrityFault> {
  const count = new NumberCount(series.id, series.changes)
  const of = { seller_id: seller.id, series_id: series.id, until: seller.until }
  let page = await invoicing.readIntegrity("numbers", { ...of, after: null })
  for (;;) {
    for (const given of page.numbers) {
      const step = count.next(given)
      countPeriod(periods, given, step)
      yield* step.faults
    }
    if (!page.next) {
      return
    }
    page = await invoicing.readIntegrity("numbers", { ...of, after: page.next })
  }
}
