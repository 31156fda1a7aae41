import type { MedusaContainer } from "@medusajs/framework/types"
import { catchUpInvoicingOrdersWorkflow } from "../../src/workflows"
import { reconcileUntilFresh } from "../../src/workflows/reconcile/reconcile-until-fresh"
import { answer, type Api } from "./api"
import { checkout, type CheckoutInput } from "./checkout"
import { invoicingOf } from "./invoicing"
import { createAdmin, createShopper, type Shopper } from "./people"
import { SELLER } from "./seller"
import { createShop, type Shop } from "./shop"
import { eventually } from "./wait"

/** An order as a test places it: ids of its lines by what they are, its first shipping method's among them. */
export type Placed = { id: string; total: number; coffee: string; grinder: string; shipping: string }

type Answer = { status: number; data: any }

/** A shop with a seller, an administrator and a customer, and what a test does there. */
export type World = {
  admin: Record<string, string>
  shop: Shop
  shopper: Shopper
  /** Completes the seller. Policies that are left out are the plugin's defaults. */
  policies: (more?: object) => Promise<void>
  /** Places an order of coffee at 12.90 (7 %), sent for 4.90 (19 %), and of grinders at 119.00, sent for 9.90 (19 %). */
  place: (coffees?: number, more?: Partial<CheckoutInput> & { grinders?: number }) => Promise<Placed>
  get: (path: string) => Promise<any>
  /** Answers whatever the status. */
  post: (path: string, body?: object) => Promise<Answer>
  remove: (path: string) => Promise<Answer>
  /** What GET /admin/orders/:id/invoicing answers. */
  invoicing: (orderId: string) => Promise<any>
  /** Answers the order's documents once they are as told, and nothing is left to do. */
  comesTo: (orderId: string, expected: string[]) => Promise<any[]>
  /** Does what the job does: looks at the orders that moved, whatever event told of it. */
  catchUp: () => Promise<void>
}

const DEFAULTS = {
  issue_on: "order_placed",
  issue_as: "issued",
  credit_on: ["payment_refunded", "return_received", "order_canceled"],
  payment_terms_days: 14,
  invoice_from: null,
}

export async function createWorld(container: MedusaContainer, api: Api): Promise<World> {
  const admin = await createAdmin(container, api)
  const { data } = await api.get("/admin/invoicing/sellers", { headers: admin })
  const seller = `/admin/invoicing/sellers/${data.sellers[0].id}`
  const shop = await createShop(container)
  const shopper = await createShopper(api, shop.publishable_key)
  const get: World["get"] = async (path) => (await api.get(path, { headers: admin })).data
  const invoicing: World["invoicing"] = (orderId) => invoicingOf(api, admin, orderId)
  const documents = async (orderId: string): Promise<any[]> => (await invoicing(orderId)).invoices

  return {
    admin,
    shop,
    shopper,
    get,
    invoicing,
    post: (path, body = {}) => answer(api.post(path, body, { headers: admin })),
    remove: (path) => answer(api.delete(path, { headers: admin })),
    policies: async (more = {}) => {
      await api.post(seller, { ...SELLER, ...DEFAULTS, ...more }, { headers: admin })
    },
    place: async (coffees = 3, { grinders = 0, ...more } = {}) => {
      const items = [
        { variant: "coffee" as const, quantity: coffees },
        { variant: "grinder" as const, quantity: grinders },
      ].filter(({ quantity }) => quantity > 0)
      const { id, total } = await checkout(api, shop, { headers: shopper.headers, items, ...more })
      const { order } = await get(`/admin/orders/${id}?fields=items.id,items.variant_id,shipping_methods.id,shipping_methods.amount`)
      const item = (variant: "coffee" | "grinder") => order.items.find((one: any) => one.variant_id === shop.variants[variant])?.id
      return { id, total, coffee: item("coffee"), grinder: item("grinder"), shipping: order.shipping_methods[0].id }
    },
    comesTo: async (orderId, expected) => {
      const isReached = async () => JSON.stringify((await documents(orderId)).map(told)) === JSON.stringify(expected)
      await eventually("", isReached, 15).catch(() => undefined)
      expect((await documents(orderId)).map(told)).toEqual(expected)
      await reconcileUntilFresh(container, orderId)
      const found = await documents(orderId)
      expect(found.map(told)).toEqual(expected)
      return found
    },
    catchUp: async () => {
      const since = new Date(Date.now() - 60 * 60 * 1000).toISOString()
      const { result } = await catchUpInvoicingOrdersWorkflow(container).run({ input: { scope: "recent", since } })
      expect(result.failed).toBe(0)
    },
  }
}

/** What a document comes to and how it stands: `invoice 43.60 open, due 43.60, unpaid`. */
export function told({ type, status, totals, balance, payment_status }: any): string {
  const document = `${type.replace("_", " ")} ${(totals.gross + totals.rounding).toFixed(2)} ${status}`
  return status === "draft" ? document : `${document}, due ${balance.due.toFixed(2)}, ${payment_status}`
}

/** Rate, net and tax of each row of a document's breakdown. */
export const taxes = ({ tax_breakdown }: any): number[][] => tax_breakdown.map(({ rate, taxable, tax }: any) => [rate, taxable, tax])

/** What a line is, and how much of it at how much: `item 2 25.80 returned`. */
export const lines = (document: any): string[] =>
  document.lines.map(({ kind, quantity, gross, cause }: any) => [kind, quantity, gross.toFixed(2), cause].filter(Boolean).join(" "))
