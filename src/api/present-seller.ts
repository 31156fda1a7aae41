import { dateIn } from "../domain/calendar/dates"
import { nextNumber } from "../domain/numbering/series-next"
import { sellerViolations } from "../domain/seller/seller-readiness"
import { regimeOf } from "../domain/tax/regimes"
import type { SellerRow, SeriesRow } from "../modules/invoicing/service"
import type { Seller, Series } from "../types/http"
import { sellerFromRow } from "../workflows/seller/seller-from-row"

export function presentSeller(row: SellerRow): Seller {
  const seller = sellerFromRow(row)
  const errors = sellerViolations(seller)
  return {
    ...seller,
    is_default: row.is_default,
    readiness: { ready: errors.length === 0, errors },
    law: seller.address.country_code ? lawOf(seller.address.country_code) : null,
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  }
}

function lawOf(countryCode: string): Seller["law"] {
  const { reviewed_on, regulated } = regimeOf(countryCode)
  return { reviewed_on, regulated }
}

export function presentSeries(
  row: SeriesRow,
  { time_zone, fiscal_year_start }: Pick<SellerRow, "time_zone" | "fiscal_year_start">
): Series {
  const today = dateIn(new Date(), time_zone)
  const next = nextNumber({ ...row, fiscal_year_start }, row.last_issue_date && row.last_issue_date > today ? row.last_issue_date : today)
  return {
    id: row.id,
    seller_id: row.seller_id,
    type: row.type,
    pattern: row.pattern,
    next_sequence: next.sequence,
    next_number: next.number,
    last_number: row.last_number,
    last_issue_date: row.last_issue_date,
    issued_count: row.issued_count,
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  }
}
