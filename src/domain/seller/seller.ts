import type { BankAccount, PostalAddress, TaxId } from "../invoice/document"

export const ISSUE_ON = ["order_placed", "payment_captured", "shipment_created", "order_completed", "manual"] as const
export type IssueOn = (typeof ISSUE_ON)[number]

export const ISSUE_AS = ["issued", "draft"] as const
export type IssueAs = (typeof ISSUE_AS)[number]

/** When and how a seller invoices; plugin options give the defaults of a new one. */
export type SellerPolicies = {
  issue_on: IssueOn
  issue_as: IssueAs
  /** Days from the issue date to the due date. */
  payment_terms_days: number
  /** IANA zone in which the seller's dates are dates (N5). */
  time_zone: string
  /** Language of a document whose source names none that can be written. */
  language: string
  /** Sources of before this date are left alone: they were invoiced elsewhere. */
  invoice_from: string | null
  /** Registered for the Union one-stop shop. */
  oss_union: boolean
}

/** A company that issues invoices. Whatever is null is still to be entered. */
export type Seller = SellerPolicies & {
  id: string
  name: string | null
  address: { [K in keyof PostalAddress]: PostalAddress[K] | null }
  tax_ids: TaxId[]
  email: string | null
  phone: string | null
  website: string | null
  registration: string | null
  represented_by: string | null
  bank_accounts: BankAccount[]
  footer: string | null
}
