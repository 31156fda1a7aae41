import { PRODUCTS } from "./catalogue.mjs"
import { FREIGHT_PROFILE, LOCATION, PROMOTIONS, REGIONS, TAXES, ZONES } from "./markets.mjs"
import { SELLER } from "./seller.mjs"

const SHOP = "Nordlicht Kaffeerösterei"

/** @typedef {ReturnType<import("./http.mjs").client>} Client */

/**
 * Sets up what a merchant sets up before the first order, through the Admin API.
 *
 * @param {Client} admin
 * @returns {Promise<{ publishable_key: string, location_id: string, regions: Record<string, string> }>}
 */
export async function setUpShop(admin) {
  const regions = await createRegions(admin)
  const types = await createProductTypes(admin)
  await createTaxes(admin, types)
  const channel = await createSalesChannel(admin)
  const profiles = await findOrCreateProfiles(admin)
  const location_id = await createLocation(admin, channel.id)
  await createShippingOptions(admin, location_id, profiles)
  await createProducts(admin, { types, profiles, channel_id: channel.id })
  await stock(admin, location_id)
  for (const promotion of PROMOTIONS) await admin.post("/admin/promotions", { type: "standard", status: "active", ...promotion })
  await describeStore(admin, { channel_id: channel.id, region_id: regions[REGIONS[0].name], location_id })
  await describeSeller(admin)
  const publishable_key = await createPublishableKey(admin, channel.id)
  return { publishable_key, location_id, regions }
}

async function createRegions(admin) {
  const ids = {}
  for (const region of REGIONS) {
    const created = await admin.post("/admin/regions", { ...region, payment_providers: ["pp_system_default"], automatic_taxes: true })
    ids[region.name] = created.region.id
  }
  return ids
}

async function createProductTypes(admin) {
  const ids = {}
  for (const value of new Set(PRODUCTS.map(({ type }) => type))) {
    ids[value] = (await admin.post("/admin/product-types", { value })).product_type.id
  }
  return ids
}

async function createTaxes(admin, types) {
  for (const { country_code, standard, reduced } of TAXES) {
    const { tax_region } = await admin.post("/admin/tax-regions", {
      country_code,
      provider_id: "tp_system",
      default_tax_rate: standard,
    })
    for (const { types: names, ...rate } of reduced) {
      const rules = names.map((name) => ({ reference: "product_type", reference_id: types[name] }))
      await admin.post("/admin/tax-rates", { tax_region_id: tax_region.id, ...rate, rules })
    }
  }
}

async function createSalesChannel(admin) {
  const { sales_channel } = await admin.post("/admin/sales-channels", { name: "Webshop", description: `Onlineshop der ${SHOP}` })
  return sales_channel
}

/** @returns {Promise<{ parcel: string, freight: string }>} */
async function findOrCreateProfiles(admin) {
  const { shipping_profiles } = await admin.get("/admin/shipping-profiles?type=default")
  const parcel = shipping_profiles[0] ?? (await admin.post("/admin/shipping-profiles", { name: "Paket", type: "default" })).shipping_profile
  const { shipping_profile: freight } = await admin.post("/admin/shipping-profiles", { name: FREIGHT_PROFILE, type: "freight" })
  return { parcel: parcel.id, freight: freight.id }
}

async function createLocation(admin, channelId) {
  const { stock_location } = await admin.post("/admin/stock-locations", LOCATION)
  await admin.post(`/admin/stock-locations/${stock_location.id}/sales-channels`, { add: [channelId] })
  await admin.post(`/admin/stock-locations/${stock_location.id}/fulfillment-providers`, { add: ["manual_manual"] })
  return stock_location.id
}

async function createShippingOptions(admin, locationId, profiles) {
  const { stock_location } = await admin.post(
    `/admin/stock-locations/${locationId}/fulfillment-sets?fields=id,fulfillment_sets.id`,
    { name: "Versand", type: "shipping" },
  )
  const set = stock_location.fulfillment_sets[0].id
  for (const zone of ZONES) {
    const { fulfillment_set } = await admin.post(`/admin/fulfillment-sets/${set}/service-zones?fields=id,service_zones.id,service_zones.name`, {
      name: zone.name,
      geo_zones: zone.countries.map((country_code) => ({ type: "country", country_code })),
    })
    const { id: service_zone_id } = fulfillment_set.service_zones.find(({ name }) => name === zone.name)
    for (const option of zone.options) {
      await admin.post("/admin/shipping-options", {
        name: option.name,
        service_zone_id,
        shipping_profile_id: option.freight ? profiles.freight : profiles.parcel,
        provider_id: "manual_manual",
        price_type: "flat",
        type: { label: option.label, code: option.code, description: option.name },
        prices: pricesOf(option.prices),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      })
    }
  }
}

async function createProducts(admin, { types, profiles, channel_id }) {
  const create = PRODUCTS.map(({ handle, title, description, type, hs_code, option, variants, freight }) => ({
    handle,
    title,
    description,
    hs_code,
    status: "published",
    type_id: types[type],
    shipping_profile_id: freight ? profiles.freight : profiles.parcel,
    sales_channels: [{ id: channel_id }],
    options: [{ title: option, values: variants.map(({ name }) => name) }],
    variants: variants.map(({ sku, name, prices }) => ({
      sku,
      title: name,
      hs_code,
      manage_inventory: true,
      options: { [option]: name },
      prices: pricesOf(prices),
    })),
  }))
  await admin.post("/admin/products/batch?fields=id", { create })
}

async function stock(admin, location_id) {
  const { inventory_items } = await admin.get("/admin/inventory-items?limit=200&fields=id")
  const create = inventory_items.map(({ id }) => ({ inventory_item_id: id, location_id, stocked_quantity: 500 }))
  await admin.post("/admin/inventory-items/location-levels/batch", { create })
}

async function describeStore(admin, { channel_id, region_id, location_id }) {
  const { stores } = await admin.get("/admin/stores")
  await admin.post(`/admin/stores/${stores[0].id}`, {
    name: SHOP,
    supported_currencies: [...new Set(REGIONS.map(({ currency_code }) => currency_code))].map((currency_code) => ({
      currency_code,
      is_default: currency_code === "eur",
      is_tax_inclusive: REGIONS.some((region) => region.currency_code === currency_code && region.is_tax_inclusive),
    })),
    default_sales_channel_id: channel_id,
    default_region_id: region_id,
    default_location_id: location_id,
  })
}

async function describeSeller(admin) {
  const { sellers } = await admin.get("/admin/invoicing/sellers")
  const seller = sellers.find(({ is_default }) => is_default) ?? sellers[0]
  await admin.post(`/admin/invoicing/sellers/${seller.id}`, SELLER)
}

async function createPublishableKey(admin, channelId) {
  const { api_key } = await admin.post("/admin/api-keys", { title: "Webshop", type: "publishable" })
  await admin.post(`/admin/api-keys/${api_key.id}/sales-channels`, { add: [channelId] })
  return api_key.token
}

const pricesOf = (prices) => Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount }))
