/** The shape that `query.graph` answers for `ORDER_FIELDS`; the framework's DTOs leave out the exact amounts. */
export type Order = {
  id: string
  display_id: number
  custom_display_id?: string | null
  status: string
  is_draft_order?: boolean
  canceled_at?: Instant | null
  created_at: Instant
  /** Rises with each confirmed change; also with a fulfilment. */
  version: number
  email?: string | null
  locale?: string | null
  currency_code: string
  sales_channel_id?: string | null
  customer_id?: string | null
  customer?: Named & { company_name: string | null; phone: string | null }
  billing_address?: Address | null
  shipping_address?: Address | null
  items?: Rows<Item>
  shipping_methods?: Rows<ShippingMethod>
  credit_lines?: Rows<CreditLine>
  transactions?: Rows<Transaction>
  /** The cart that was checked out; an order made otherwise has none. */
  cart_link?: { cart_id: string } | null
  payment_collections?: Rows<PaymentCollection>
  fulfillments?: Rows<Fulfillment>
}

/** The shape that `query.graph` answers for `ORDER_CHANGE_FIELDS`. */
export type OrderChange = {
  id: string
  order_id: string
  /** The order's version that the change made. */
  version: number
  return_id?: string | null
  claim_id?: string | null
  confirmed_at?: Instant | null
  created_at: Instant
  actions?: Rows<ChangeAction>
}

export type ChangeAction = {
  id: string
  action: string
  details?: { reference_id?: string; quantity?: number | string } | null
  reference?: string | null
  reference_id?: string | null
  raw_amount?: Raw | null
}

/** A relation; where rows were deleted, the query may answer null in their place. */
export type Rows<T> = (T | null)[] | null
export type Raw = { value: string }
export type Instant = string | Date
type Named = { first_name?: string | null; last_name?: string | null }

export type Address = Named & {
  company?: string | null
  phone?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
}

export type Priced = {
  is_tax_inclusive: boolean | null
  adjustments?: Rows<{ id: string; raw_amount: Raw; is_tax_inclusive?: boolean | null }>
  tax_lines?: Rows<{ id: string; raw_rate: Raw; description?: string | null; code?: string | null }>
}

export type Item = Priced & {
  id: string
  title: string
  product_title?: string | null
  variant_title?: string | null
  variant_sku?: string | null
  variant?: { hs_code: string | null; product?: { metadata?: Record<string, unknown> | null } | null } | null
  requires_shipping: boolean
  is_giftcard?: boolean
  raw_unit_price: Raw
  detail: {
    raw_quantity: Raw
    /** The price that an edit set. */
    raw_unit_price?: Raw | null
    raw_fulfilled_quantity: Raw
    raw_shipped_quantity: Raw
    raw_delivered_quantity: Raw
  }
}

export type ShippingMethod = Priced & {
  id: string
  name: string
  shipping_option_id?: string | null
  raw_amount: Raw
  detail: { return_id?: string | null }
}

export type CreditLine = {
  id: string
  version: number
  reference: string | null
  reference_id: string | null
  raw_amount: Raw
}

export type Transaction = { version: number; reference: string | null; reference_id: string | null }

export type PaymentCollection = {
  id: string
  /** Null until something was refunded. */
  raw_refunded_amount?: Raw | null
  payments?: Rows<Payment>
}

export type Payment = {
  id: string
  provider_id: string
  captures?: Rows<{ id: string; raw_amount: Raw; created_at: Instant }>
  refunds?: Rows<{ id: string; raw_amount: Raw; created_at: Instant }>
}

export type Fulfillment = {
  id: string
  canceled_at: Instant | null
  shipped_at: Instant | null
  delivered_at: Instant | null
  created_at: Instant
  requires_shipping: boolean
  location_id?: string | null
  items?: Rows<{ line_item_id?: string | null }>
}
