import type {
  OrderAddressDTO,
  OrderChangeDTO,
  OrderDTO,
  OrderLineItemDTO,
  OrderShippingMethodDTO,
  PaymentCollectionDTO,
} from "@medusajs/framework/types"
import type {
  BillableLine,
  BillableSource,
  PartialRecipient,
  SourceChange,
  SourcePayment,
  SourceProgress,
} from "../../domain/billable/source"
import { decimal, type Decimal } from "../../domain/money"

/** What `mapOrder` reads of an order, for `query.graph`. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "is_draft_order",
  "canceled_at",
  "created_at",
  "version",
  "email",
  "locale",
  "currency_code",
  "customer_id",
  "customer.first_name",
  "customer.last_name",
  "customer.company_name",
  "customer.phone",
  "billing_address.*",
  "shipping_address.*",
  "items.*",
  "items.detail.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "items.variant.hs_code",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
  "credit_lines.*",
  "transactions.reference",
  "transactions.reference_id",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.id",
  "fulfillments.id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.created_at",
]

/** What `mapOrder` reads of an order's changes. */
export const ORDER_CHANGE_FIELDS = ["order_id", "change_type", "status"]

type Raw = { value: string }

/** The shape that `query.graph` answers for `ORDER_FIELDS`; the framework's DTOs leave out the exact amounts. */
type Order = Omit<OrderDTO, "items" | "shipping_methods"> & {
  custom_display_id?: string | null
  locale?: string | null
  version: number
  customer?: { first_name: string | null; last_name: string | null; company_name: string | null; phone: string | null }
  items?: Item[]
  shipping_methods?: Shipping[]
  credit_lines?: { id: string; version: number; reference: string | null; reference_id: string | null; raw_amount: Raw }[]
  transactions?: { reference: string | null; reference_id: string | null }[]
  payment_collections?: PaymentCollectionDTO[]
  fulfillments?: {
    canceled_at: string | null
    shipped_at: string | null
    delivered_at: string | null
    created_at: string
  }[]
}
type Adjustment = { id: string; raw_amount: Raw; is_tax_inclusive?: boolean | null }
type TaxLine = { id: string; raw_rate: Raw; description?: string | null }
type Priced = { adjustments?: (Adjustment | null)[]; tax_lines?: (TaxLine | null)[]; is_tax_inclusive: boolean | null }
type Item = Omit<OrderLineItemDTO, keyof Priced> &
  Priced & { raw_unit_price: Raw; variant?: { hs_code: string | null } | null }
type Shipping = Omit<OrderShippingMethodDTO, keyof Priced> & Priced & { raw_amount: Raw }

/** Reads the exact decimal that a `raw_*` column keeps. A missing one is an error, never zero (M1). */
function exact(raw: unknown): string {
  return decimal((raw as Raw).value).toFixed()
}

/**
 * An order, as Medusa's query answers it, in the domain's words. The only place that knows the shape of an order.
 *
 * @param order read with `ORDER_FIELDS`
 * @param changes the order's changes, read with `ORDER_CHANGE_FIELDS`
 */
export function mapOrder(order: unknown, changes: unknown[]): BillableSource {
  const from = order as Order
  const happened = sourceChanges(from, changes as OrderChangeDTO[])
  const reached = progress(from)
  return {
    type: "order",
    id: from.id,
    display_id: String(from.custom_display_id ?? from.display_id),
    currency_code: from.currency_code.toLowerCase(),
    locale: from.locale ?? null,
    placed_at: instant(from.created_at),
    customer: {
      id: from.customer_id ?? null,
      name: fullName(from.customer?.first_name, from.customer?.last_name),
      company: from.customer?.company_name ?? null,
      email: from.email ?? null,
      phone: from.customer?.phone ?? null,
    },
    billing_address: recipient(from.billing_address),
    shipping_address: recipient(from.shipping_address),
    lines: [...byId(from.items).map(itemLine), ...byId(from.shipping_methods).map(shippingLine)],
    payments: [...checkoutCredits(from, happened, reached), ...captures(from)],
    progress: reached,
    changes: happened,
  }
}

/** In the order of creation: ids are ULIDs. */
function byId<T extends { id: string }>(rows: (T | null)[] | undefined | null): T[] {
  return (rows ?? []).filter((row): row is T => row !== null).sort((a, b) => compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function instant(value: string | Date): string {
  return new Date(value).toISOString()
}

function fullName(...parts: (string | null | undefined)[]): string | null {
  return parts.map((part) => part?.trim()).filter(Boolean).join(" ") || null
}

function recipient(address: OrderAddressDTO | null | undefined): PartialRecipient | null {
  if (!address) {
    return null
  }
  return {
    name: fullName(address.first_name, address.last_name),
    company: address.company?.trim() || null,
    phone: address.phone ?? null,
    address: {
      address_1: address.address_1 ?? null,
      address_2: address.address_2 || null,
      postal_code: address.postal_code ?? null,
      city: address.city ?? null,
      province: address.province || null,
      country_code: address.country_code?.toLowerCase() ?? null,
    },
  }
}

function itemLine(item: Item): BillableLine {
  const variant = item.variant_title && item.variant_title !== item.title ? item.variant_title : null
  return {
    id: item.id,
    kind: "item",
    description: item.product_title ?? item.title,
    detail: variant,
    sku: item.variant_sku ?? null,
    hs_code: item.variant?.hs_code ?? null,
    quantity: exact(item.detail.raw_quantity),
    unit_price: exact((item.detail as { raw_unit_price?: Raw | null }).raw_unit_price ?? item.raw_unit_price),
    ...pricing(item),
  }
}

function shippingLine(method: Shipping): BillableLine {
  return {
    id: method.id,
    kind: "shipping",
    description: method.name,
    detail: null,
    sku: null,
    hs_code: null,
    quantity: "1",
    unit_price: exact(method.raw_amount),
    ...pricing(method),
  }
}

function pricing(priced: Priced): Pick<BillableLine, "tax_inclusive" | "discounts" | "taxes"> {
  return {
    tax_inclusive: priced.is_tax_inclusive ?? false,
    discounts: byId(priced.adjustments).map((adjustment) => ({
      amount: exact(adjustment.raw_amount),
      tax_inclusive: adjustment.is_tax_inclusive ?? false,
    })),
    taxes: byId(priced.tax_lines).map((tax) => ({
      name: tax.description || null,
      rate: exact(tax.raw_rate),
    })),
  }
}

/**
 * Gift cards and store credit given at checkout are payments (M7). Medusa copies credit lines to each version of an order
 * under new ids, and puts those of refunds, cancellations and administrators beside them: where one of these happened,
 * nothing new is taken for a payment.
 */
function checkoutCredits(order: Order, changes: SourceChange[], { is_canceled }: SourceProgress): SourcePayment[] {
  if (is_canceled || changes.includes("refunded") || changes.includes("credited_by_administrator")) {
    return []
  }
  return byId(order.credit_lines)
    .filter((credit) => credit.version === order.version)
    .map((credit) => ({ origin: `${credit.reference ?? ""}/${credit.reference_id ?? ""}`, amount: exact(credit.raw_amount) }))
    .sort((a, b) => compare(a.origin, b.origin) || decimal(a.amount).comparedTo(b.amount)!)
    .map(({ amount }, index) => ({
      id: `${order.id}/credit/${index}`,
      kind: "credit" as const,
      method: "store_credit",
      amount,
      received_at: instant(order.created_at),
    }))
}

/**
 * Medusa writes a capture before it asks the payment provider, and deletes it where the provider refuses. What came in for
 * good has a transaction on the order.
 */
function captures(order: Order): SourcePayment[] {
  const settled = new Set(
    (order.transactions ?? []).flatMap(({ reference, reference_id }) => (reference === "capture" ? [reference_id] : []))
  )
  return byId(order.payment_collections)
    .flatMap((collection) => byId(collection.payments))
    .flatMap((payment) =>
      byId(payment.captures).filter(({ id }) => settled.has(id)).map((capture) => ({
        id: capture.id,
        kind: "capture" as const,
        method: payment.provider_id,
        amount: exact((capture as unknown as { raw_amount: Raw }).raw_amount),
        received_at: instant(capture.created_at ?? order.created_at),
      }))
    )
}

function progress(order: Order): SourceProgress {
  const sent = (order.fulfillments ?? []).filter((fulfillment) => fulfillment && !fulfillment.canceled_at)
  const dates = sent.map(({ shipped_at, delivered_at, created_at }) => instant(shipped_at ?? delivered_at ?? created_at))
  const isShipped = byId(order.items).length > 0 && byId(order.items).every(isItemShipped)
  return {
    is_checked_out: (order.payment_collections ?? []).every((collection) => byId(collection?.payments).length > 0),
    is_draft: order.is_draft_order === true || order.status === "draft",
    is_canceled: order.status === "canceled" || Boolean(order.canceled_at),
    is_completed: order.status === "completed",
    is_shipped: isShipped,
    shipped_at: isShipped ? (dates.sort().at(-1) ?? null) : null,
  }
}

/** What needs no shipping counts as shipped once it is fulfilled. */
function isItemShipped({ requires_shipping, detail }: Item): boolean {
  const raw = detail as unknown as Record<string, Raw>
  const done: Decimal[] = [raw.raw_shipped_quantity, raw.raw_delivered_quantity].map((quantity) => decimal(exact(quantity)))
  if (!requires_shipping) {
    done.push(decimal(exact(raw.raw_fulfilled_quantity)))
  }
  return done.some((quantity) => quantity.isGreaterThanOrEqualTo(exact(raw.raw_quantity)))
}

const CHANGES: Record<string, SourceChange> = {
  edit: "edited",
  return_request: "returned",
  return_receive: "returned",
  exchange: "exchanged",
  claim: "claimed",
  credit_line: "credited_by_administrator",
}

/** Medusa writes credit lines of its own at each refund and cancellation: those are no administrator's. */
function sourceChanges(order: Order, changes: OrderChangeDTO[]): SourceChange[] {
  const isRefunded = byId(order.payment_collections)
    .flatMap((collection) => byId(collection.payments))
    .some((payment) => byId(payment.refunds).length > 0)
  const hasNegativeCredit = byId(order.credit_lines).some((credit) => decimal(exact(credit.raw_amount)).isNegative())
  const confirmed = changes
    .filter((change) => change.order_id === order.id && change.status === "confirmed")
    .flatMap((change) => CHANGES[String(change.change_type)] ?? [])
  const happened = new Set<SourceChange>(isRefunded ? [...confirmed, "refunded"] : confirmed)
  if (isRefunded || order.status === "canceled") {
    happened.delete("credited_by_administrator")
  } else if (hasNegativeCredit) {
    happened.add("credited_by_administrator")
  }
  return [...happened].sort()
}
