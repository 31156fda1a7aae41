import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createPromotionsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

export type Market = {
  currency_code: string
  country_code: string
  /** Per cent. */
  rate: number
  reduced_rate?: number
  tax_inclusive: boolean
  /** Prices by product handle, and of each shipping option. */
  prices: { coffee: number; grinder: number; shipping: number; bulky: number }
}

export const GERMANY: Market = {
  currency_code: "eur",
  country_code: "de",
  rate: 19,
  reduced_rate: 7,
  tax_inclusive: true,
  prices: { coffee: 12.9, grinder: 119, shipping: 4.9, bulky: 9.9 },
}

export type Shop = {
  publishable_key: string
  sales_channel_id: string
  stock_location_id: string
  region_id: string
  market: Market
  variants: { coffee: string; grinder: string }
  /** The shipping option that each of them needs. */
  shipping: { coffee: string; grinder: string }
}

/** Sets up a small shop in one market: a coffee at the reduced rate, a grinder at the standard rate,
 * each with a shipping method of its own. */
export async function createShop(container: MedusaContainer, market: Market = GERMANY): Promise<Shop> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const { currency_code, country_code, tax_inclusive, prices } = market
  const pricing = container.resolve(Modules.PRICING)
  const preference = { attribute: "currency_code", value: currency_code }
  const [known] = await pricing.listPricePreferences(preference)
  await pricing.upsertPricePreferences([{ ...known, ...preference, is_tax_inclusive: tax_inclusive }])

  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Shop" }] },
  })
  const sales_channel_id = channels[0]!.id
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Shop", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: keys[0]!.id, add: [sales_channel_id] } })

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: `Region ${country_code} ${currency_code}`,
          currency_code,
          countries: [country_code],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: tax_inclusive,
        },
      ],
    },
  })
  const region_id = regions[0]!.id

  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Lager", address: { address_1: "Hafenstr. 1", city: "Hamburg", country_code: "de" } }] },
  })
  const stock_location_id = locations[0]!.id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stock_location_id, add: [sales_channel_id] },
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: `Versand ${country_code} ${currency_code}`,
    type: "shipping",
    service_zones: [{ name: `Zone ${country_code} ${currency_code}`, geo_zones: [{ type: "country", country_code }] }],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: {
      data: [
        { name: `Standard ${country_code} ${currency_code}`, type: "default" },
        { name: `Sperrgut ${country_code} ${currency_code}`, type: "bulky" },
      ],
    },
  })
  const [standard, bulky] = profiles.map(({ id }) => id) as [string, string]
  const shippingOption = (name: string, shipping_profile_id: string, amount: number) => ({
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: set.service_zones[0]!.id,
    shipping_profile_id,
    type: { label: name, description: name, code: name.toLowerCase() },
    prices: [{ currency_code, amount }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
      { attribute: "is_return", value: "false", operator: "eq" as const },
    ],
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [shippingOption("Standardversand", standard, prices.shipping), shippingOption("Sperrgut", bulky, prices.bulky)],
  })

  const product = (title: string, shipping_profile_id: string, variant: string, sku: string, amount: number) => ({
    title,
    status: ProductStatus.PUBLISHED,
    shipping_profile_id,
    options: [{ title: "Größe", values: [variant] }],
    variants: [
      { title: variant, sku, manage_inventory: false, options: { Größe: variant }, prices: [{ currency_code, amount }] },
    ],
    sales_channels: [{ id: sales_channel_id }],
  })
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        product("Kaffee „Nordlicht“", standard, "250 g", `COFFEE-${currency_code}`, prices.coffee),
        product("Kaffeemühle", bulky, "Stahl", `GRINDER-${currency_code}`, prices.grinder),
      ],
    },
  })
  const coffee = products.find(({ title }) => title.startsWith("Kaffee „"))!
  const grinder = products.find(({ title }) => title === "Kaffeemühle")!

  const { result: taxRegions } = await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code,
        provider_id: "tp_system",
        default_tax_rate: { name: `${market.rate} %`, code: `${country_code}-standard`, rate: market.rate },
      },
    ],
  })
  if (market.reduced_rate !== undefined) {
    await container.resolve(Modules.TAX).createTaxRates({
      tax_region_id: taxRegions[0]!.id,
      name: `${market.reduced_rate} %`,
      code: `${country_code}-reduced`,
      rate: market.reduced_rate,
      rules: [{ reference: "product", reference_id: coffee.id }],
    })
  }

  return {
    publishable_key: keys[0]!.token,
    sales_channel_id,
    stock_location_id,
    region_id,
    market,
    variants: { coffee: coffee.variants[0]!.id, grinder: grinder.variants[0]!.id },
    shipping: {
      coffee: options.find(({ name }) => name === "Standardversand")!.id,
      grinder: options.find(({ name }) => name === "Sperrgut")!.id,
    },
  }
}

export type PromotionInput = {
  code: string
  type: "percentage" | "fixed"
  target: "items" | "shipping_methods"
  value: number
}

export async function createPromotion(container: MedusaContainer, shop: Shop, { code, type, target, value }: PromotionInput) {
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_tax_inclusive: shop.market.tax_inclusive,
          application_method: {
            type,
            target_type: target,
            allocation: "across",
            value,
            ...(type === "fixed" ? { currency_code: shop.market.currency_code } : {}),
          },
        },
      ],
    },
  })
}
