/** Regions of the shop. Japan's prices are without tax, all others with. */
export const REGIONS = [
  { name: "Deutschland und Österreich", currency_code: "eur", countries: ["de", "at"], is_tax_inclusive: true },
  { name: "Europäische Union", currency_code: "eur", countries: ["fr", "nl", "it", "bg", "gr", "hr"], is_tax_inclusive: true },
  { name: "Polen", currency_code: "pln", countries: ["pl"], is_tax_inclusive: true },
  { name: "Japan", currency_code: "jpy", countries: ["jp"], is_tax_inclusive: false },
]

const standard = (rate, name) => ({ rate, name, code: "standard" })
const reduced = (rate, name, ...types) => ({ rate, name, code: `reduced-${rate}`, types })

/** What each country charges: its standard rate, and the product types that it taxes less. */
export const TAXES = [
  { country_code: "de", standard: standard(19, "USt. 19 %"), reduced: [reduced(7, "USt. 7 %", "Kaffee", "Bücher")] },
  { country_code: "at", standard: standard(20, "USt. 20 %"), reduced: [reduced(10, "USt. 10 %", "Bücher")] },
  { country_code: "fr", standard: standard(20, "TVA 20 %"), reduced: [reduced(5.5, "TVA 5,5 %", "Kaffee", "Bücher")] },
  { country_code: "nl", standard: standard(21, "btw 21 %"), reduced: [reduced(9, "btw 9 %", "Kaffee", "Bücher")] },
  { country_code: "it", standard: standard(22, "IVA 22 %"), reduced: [reduced(4, "IVA 4 %", "Bücher")] },
  { country_code: "bg", standard: standard(20, "ДДС 20 %"), reduced: [reduced(9, "ДДС 9 %", "Bücher")] },
  { country_code: "gr", standard: standard(24, "ΦΠΑ 24 %"), reduced: [reduced(6, "ΦΠΑ 6 %", "Bücher")] },
  { country_code: "hr", standard: standard(25, "PDV 25 %"), reduced: [reduced(5, "PDV 5 %", "Bücher")] },
  { country_code: "pl", standard: standard(23, "VAT 23 %"), reduced: [reduced(5, "VAT 5 %", "Bücher")] },
  { country_code: "jp", standard: standard(10, "Consumption tax 10 %"), reduced: [reduced(8, "Consumption tax 8 %", "Kaffee")] },
]

export const LOCATION = {
  name: "Rösterei Speicherstraße",
  address: { address_1: "Speicherstraße 14", postal_code: "20457", city: "Hamburg", country_code: "de" },
}

/** Parcels go by one shipping profile, what comes on a pallet by another: an order of both has two shipping methods. */
export const FREIGHT_PROFILE = "Spedition"

const parcel = (name, prices) => ({ name, code: "parcel", label: "Paket", prices })
const freight = (name, prices) => ({ name, code: "freight", label: "Spedition", freight: true, prices })

export const ZONES = [
  {
    name: "Deutschland und Österreich",
    countries: ["de", "at"],
    options: [parcel("DHL Paket", { eur: 4.9 }), freight("Spedition bis Bordsteinkante", { eur: 49 })],
  },
  {
    name: "Europäische Union",
    countries: ["fr", "nl", "it", "bg", "gr", "hr", "pl"],
    options: [parcel("DHL Paket International", { eur: 12.9, pln: 54.9 })],
  },
  { name: "Japan", countries: ["jp"], options: [parcel("DHL Express", { jpy: 4200 })] },
]

export const PROMOTIONS = [
  {
    code: "KAFFEE10",
    application_method: { type: "percentage", target_type: "items", allocation: "across", value: 10, currency_code: "eur" },
  },
  {
    code: "WILLKOMMEN15",
    is_tax_inclusive: true,
    application_method: { type: "fixed", target_type: "items", allocation: "across", value: 15, currency_code: "eur" },
  },
  {
    code: "VERSANDFREI",
    application_method: { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 100, currency_code: "eur" },
  },
  {
    code: "HALBERVERSAND",
    application_method: { type: "percentage", target_type: "shipping_methods", allocation: "across", value: 50, currency_code: "eur" },
  },
]
