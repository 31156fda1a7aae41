import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createPromotionsWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Shop } from "../shop"
import type { Tale, Wish } from "./tale"

/** Where a tale is set. Each country has a region, whose prices all include tax or none does. */
export const MARKETS = [
  { country_code: "at", currency_code: "eur", tax_inclusive: true, shipping: 4.9 },
  { country_code: "fr", currency_code: "eur", tax_inclusive: false, shipping: 4.12 },
  { country_code: "jp", currency_code: "jpy", tax_inclusive: true, shipping: 700 },
  { country_code: "kr", currency_code: "jpy", tax_inclusive: false, shipping: 655 },
  { country_code: "kw", currency_code: "kwd", tax_inclusive: true, shipping: 1.333 },
  { country_code: "bh", currency_code: "kwd", tax_inclusive: false, shipping: 1.025 },
]
type Market = (typeof MARKETS)[number]

const RATES = ["19", "7", "5.5"]
const DISCOUNTS = [0, 10, 33]
const KINDS = RATES.flatMap((rate) => DISCOUNTS.map((discount) => ({ rate, discount })))

/** What a tale's order is placed with; `variants` in the order of its wishes. */
export type Counter = { country_code: string; region_id: string; shipping_option_id: string; promo_codes: string[]; variants: string[] }

type Region = Market & { region_id: string; shipping_option_id: string }

/** Widens a shop by what the tales ask for: a variant for each line, at its price. Answers a counter for each tale. */
export async function createCounters(container: MedusaContainer, shop: Shop, tales: readonly Tale[]): Promise<Counter[]> {
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: "Stories", type: "stories" }] } })
  const profile = profiles[0]!.id
  const regions = await createRegions(container, shop, profile)
  const regionOf = ({ currency_code, tax_inclusive }: Tale) =>
    regions.find((region) => region.currency_code === currency_code && region.tax_inclusive === tax_inclusive)!
  const sku = (tale: number, line: number) => `T${tale}-${line}`
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: KINDS.map(({ rate, discount }) => {
        const variants = tales.flatMap((tale, at) =>
          tale.wishes.flatMap((wish, line) => (isOfKind(wish, { rate, discount }) ? [{ name: sku(at, line), wish, region: regionOf(tale) }] : []))
        )
        return {
          title: `${rate} % ${discount}`,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile,
          options: [{ title: "Nr.", values: ["-", ...variants.map(({ name }) => name)] }],
          variants: variants.map(({ name, wish, region: { currency_code, region_id } }) => ({
            title: name,
            sku: name,
            manage_inventory: false,
            options: { "Nr.": name },
            prices: [{ currency_code, amount: wish.unit_price, rules: { region_id } }],
          })),
          sales_channels: [{ id: shop.sales_channel_id }],
        }
      }),
    },
  })
  await createTaxes(container, products)
  await createPromotions(container, products)
  const ids = new Map(products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku, id] as const)))
  return tales.map((tale, at) => {
    const { country_code, region_id, shipping_option_id } = regionOf(tale)
    const promo_codes = DISCOUNTS.slice(1).map((discount) => promotionCode(discount, tale.tax_inclusive))
    return { country_code, region_id, shipping_option_id, promo_codes, variants: tale.wishes.map((_, line) => ids.get(sku(at, line))!) }
  })
}

type Kind = { rate: string; discount: number }
const isOfKind = (wish: Wish, { rate, discount }: Kind) => wish.rate === rate && wish.discount === discount
const promotionCode = (discount: number, tax_inclusive: boolean) => `OFF${discount}${tax_inclusive ? "GROSS" : "NET"}`

type Created = readonly { id: string }[]
/** Of products created in the order of KINDS. */
const productsOf = (products: Created, isMeant: (kind: Kind) => boolean) => products.filter((_, at) => isMeant(KINDS[at]!)).map(({ id }) => id)

async function createRegions(container: MedusaContainer, shop: Shop, shipping_profile_id: string): Promise<Region[]> {
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: MARKETS.map(({ country_code, currency_code, tax_inclusive }) => ({
        name: country_code,
        currency_code,
        countries: [country_code],
        payment_providers: ["pp_system_default"],
        is_tax_inclusive: tax_inclusive,
      })),
    },
  })
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Stories",
    type: "shipping",
    service_zones: [{ name: "Stories", geo_zones: MARKETS.map(({ country_code }) => ({ type: "country" as const, country_code })) }],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: shop.stock_location_id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: MARKETS.map(({ country_code, shipping }, at) => ({
      name: country_code,
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: set.service_zones[0]!.id,
      shipping_profile_id,
      type: { label: country_code, description: country_code, code: country_code },
      prices: [{ region_id: regions[at]!.id, amount: shipping }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  })
  return MARKETS.map((market, at) => ({ ...market, region_id: regions[at]!.id, shipping_option_id: options[at]!.id }))
}

/** The first rate is each country's usual one, shipping's too; the others are those of products. */
async function createTaxes(container: MedusaContainer, products: Created): Promise<void> {
  const { result: taxRegions } = await createTaxRegionsWorkflow(container).run({
    input: MARKETS.map(({ country_code }) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: `${RATES[0]} %`, code: `${country_code}-${RATES[0]}`, rate: Number(RATES[0]) },
    })),
  })
  await container.resolve(Modules.TAX).createTaxRates(
    taxRegions.flatMap(({ id, country_code }) =>
      RATES.slice(1).map((rate) => ({
        tax_region_id: id,
        name: `${rate} %`,
        code: `${country_code}-${rate}`,
        rate: Number(rate),
        rules: productsOf(products, (kind) => kind.rate === rate).map((reference_id) => ({ reference: "product", reference_id })),
      }))
    )
  )
}

async function createPromotions(container: MedusaContainer, products: Created): Promise<void> {
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: DISCOUNTS.slice(1).flatMap((discount) =>
        [true, false].map((is_tax_inclusive) => ({
          code: promotionCode(discount, is_tax_inclusive),
          type: "standard" as const,
          status: "active" as const,
          is_tax_inclusive,
          application_method: {
            type: "percentage" as const,
            target_type: "items" as const,
            allocation: "across" as const,
            value: discount,
            target_rules: [{ attribute: "items.product.id", operator: "in" as const, values: productsOf(products, (kind) => kind.discount === discount) }],
          },
        }))
      ),
    },
  })
}
