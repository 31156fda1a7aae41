import type { BankAccount, TaxId, TaxRounding } from "../../domain/invoice/document"
import type { RoundingMode } from "../../domain/money"
import type { CreditOn, DistanceSales, RefundBeforeInvoice, Seller, TaxStatus, UnregisteredTax } from "../../domain/seller/seller"
import type { SellerRow } from "../../modules/invoicing/service"

/** The seller's row in the domain's words. */
export function sellerFromRow(row: SellerRow): Seller {
  const { address_1, address_2, postal_code, city, province, country_code } = row
  return {
    id: row.id,
    name: row.name,
    address: { address_1, address_2, postal_code, city, province, country_code },
    tax_ids: row.tax_ids as unknown as TaxId[],
    email: row.email,
    phone: row.phone,
    website: row.website,
    registration: row.registration,
    represented_by: row.represented_by,
    bank_accounts: row.bank_accounts as unknown as BankAccount[],
    footer: row.footer,
    time_zone: row.time_zone,
    language: row.language,
    issue_on: row.issue_on,
    issue_as: row.issue_as,
    credit_on: row.credit_on as unknown as CreditOn[],
    refund_before_invoice: row.refund_before_invoice as RefundBeforeInvoice,
    rounding: row.rounding as TaxRounding,
    rounding_mode: row.rounding_mode as RoundingMode,
    cash_rounding: row.cash_rounding,
    fiscal_year_start: row.fiscal_year_start,
    payment_terms_days: row.payment_terms_days,
    invoice_from: row.invoice_from,
    oss_union: row.oss_union,
    tax_status: row.tax_status as TaxStatus,
    distance_sales: row.distance_sales as DistanceSales,
    unregistered_tax: row.unregistered_tax as UnregisteredTax,
  }
}
