import Medusa from "@medusajs/js-sdk"
import type { AdminSellerListResponse, SellerSettings } from "../../src/types/http"
import { ADMIN } from "./host"

const COUNTRY = "de"
const CURRENCY = "eur"
const ADDRESS = {
  first_name: "Jörg",
  last_name: "Müller",
  address_1: "Torstraße 1",
  postal_code: "10119",
  city: "Berlin",
  country_code: COUNTRY,
}

const SELLER: Partial<SellerSettings> = {
  name: "Nordlicht Kaffee GmbH",
  address: {
    address_1: "Speicherstraße 5",
    address_2: null,
    postal_code: "20457",
    city: "Hamburg",
    province: null,
    country_code: COUNTRY,
  },
  tax_ids: [{ type: "eu_vat", value: "DE136695976", country_code: "DE" }],
  email: "rechnung@example.com",
  language: "de",
  time_zone: "Europe/Berlin",
}

export type Shop = { publishableKey: string; regionId: string; variantId: string }

const client = (baseUrl: string, publishableKey?: string) =>
  new Medusa({ baseUrl, publishableKey, auth: { type: "jwt", jwtTokenStorageMethod: "memory" } })

/** A German shop with one product at 100 € and shipping at 5 €, both before 19 % VAT. */
export async function setUpShop(url: string): Promise<Shop> {
  const sdk = client(url)
  await sdk.auth.login("user", "emailpass", ADMIN)
  const { admin } = sdk

  const { sellers } = await sdk.client.fetch<AdminSellerListResponse>("/admin/invoicing/sellers")
  await sdk.client.fetch(`/admin/invoicing/sellers/${sellers[0].id}`, { method: "POST", body: SELLER })

  const { sales_channel } = await admin.salesChannel.create({ name: "Shop" })
  const channel = { add: [sales_channel.id] }
  const { api_key } = await admin.apiKey.create({ title: "Shop", type: "publishable" })
  await admin.apiKey.batchSalesChannels(api_key.id, channel)

  const { region } = await admin.region.create({
    name: "Deutschland",
    currency_code: CURRENCY,
    countries: [COUNTRY],
    payment_providers: ["pp_system_default"],
  })
  await admin.taxRegion.create({
    country_code: COUNTRY,
    provider_id: "tp_system",
    default_tax_rate: { name: "USt. 19 %", rate: 19, code: "de-19" },
  })

  const { shipping_profile } = await admin.shippingProfile.create({ name: "Paket", type: "parcel" })
  const { stock_location } = await admin.stockLocation.create({ name: "Lager" })
  await admin.stockLocation.updateSalesChannels(stock_location.id, channel)
  await admin.stockLocation.updateFulfillmentProviders(stock_location.id, { add: ["manual_manual"] })
  await admin.stockLocation.createFulfillmentSet(stock_location.id, { name: "Versand", type: "shipping" })
  const { stock_location: stocked } = await admin.stockLocation.retrieve(stock_location.id, {
    fields: "fulfillment_sets.id",
  })
  const { fulfillment_set } = await admin.fulfillmentSet.createServiceZone(
    stocked.fulfillment_sets![0].id,
    { name: "Deutschland", geo_zones: [{ type: "country", country_code: COUNTRY }] },
    { fields: "service_zones.id" }
  )
  await admin.shippingOption.create({
    name: "Paket",
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id: shipping_profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Paket", description: "Paket", code: "parcel" },
    prices: [{ currency_code: CURRENCY, amount: 5 }],
    rules: [],
  })

  const { product } = await admin.product.create({
    title: "Espressokanne",
    status: "published",
    shipping_profile_id: shipping_profile.id,
    sales_channels: [{ id: sales_channel.id }],
    options: [{ title: "Größe", values: ["3 Tassen"] }],
    variants: [
      {
        title: "3 Tassen",
        sku: "KANNE-3",
        manage_inventory: false,
        options: { Größe: "3 Tassen" },
        prices: [{ currency_code: CURRENCY, amount: 100 }],
      },
    ],
  })
  return { publishableKey: api_key.token, regionId: region.id, variantId: product.variants![0].id }
}

/** A customer with an account, signed in. */
export async function register(url: string, shop: Shop, email: string): Promise<Medusa> {
  const sdk = client(url, shop.publishableKey)
  const credentials = { email, password: "supersecret" }
  const token = await sdk.auth.register("customer", "emailpass", credentials)
  await sdk.store.customer.create({ email }, {}, { authorization: `Bearer ${token}` })
  await sdk.auth.login("customer", "emailpass", credentials)
  return sdk
}

/** Buys one piece, as a storefront does. */
export async function placeOrder({ store }: Medusa, shop: Shop, email: string) {
  const { cart } = await store.cart.create({
    region_id: shop.regionId,
    email,
    items: [{ variant_id: shop.variantId, quantity: 1 }],
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  const { shipping_options } = await store.fulfillment.listCartOptions({ cart_id: cart.id })
  await store.cart.addShippingMethod(cart.id, { option_id: shipping_options[0].id })
  await store.payment.initiatePaymentSession(cart, { provider_id: "pp_system_default" })
  const completed = await store.cart.complete(cart.id)
  if (completed.type !== "order") {
    throw new Error(`The cart could not be completed: ${completed.error.message}`)
  }
  return completed.order
}
