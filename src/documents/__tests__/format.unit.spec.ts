import { addressLines, countryName, recipientLines } from "../format/address"
import { formatAmount, formatMoney } from "../format/amount"
import { formatDate } from "../format/date"
import { paymentMethod } from "../format/payment-method"
import { formatQuantity, formatRate } from "../format/quantity"
import { de } from "../languages/de"
import { en } from "../languages/en"

const NBSP = "\u00a0"

describe("amounts", () => {
  it.each([
    ["1234.50", "eur", "de-DE", `1.234,50${NBSP}€`],
    ["1234.50", "eur", "en-GB", "€1,234.50"],
    ["1234.50", "eur", "de-AT", `€${NBSP}1.234,50`],
    ["-5.00", "eur", "de-DE", `−5,00${NBSP}€`],
    ["123457", "jpy", "de-DE", `123.457${NBSP}¥`],
    ["1.234", "kwd", "en-GB", `KWD${NBSP}1.234`],
    ["98765.432", "iqd", "de-DE", `98.765,432${NBSP}IQD`],
    ["100", "thb", "de-DE", `100${NBSP}THB`],
    ["100", "xof", "en-GB", `F${NBSP}CFA${NBSP}100`],
  ])("M1: %s %s in %s", (value, currency, locale, expected) => {
    expect(formatMoney(value, currency, locale)).toBe(expected)
  })

  it("M1: keeps every digit that a float would lose", () => {
    expect(formatAmount("9007199254740993.17", "en-GB")).toBe("9,007,199,254,740,993.17")
    expect(formatAmount("0.000123", "de-DE")).toBe("0,000123")
  })

  it("rounds a quotient, and only to fewer digits", () => {
    expect(formatAmount("8.403361", "de-DE", 4)).toBe("8,4034")
    expect(formatAmount("8.40", "de-DE", 4)).toBe("8,40")
  })
})

describe("quantities and rates", () => {
  it("leaves out pieces and names other units", () => {
    expect(formatQuantity("3", "H87", de.units, "de-DE")).toBe("3")
    expect(formatQuantity("2.5", "KGM", de.units, "de-DE")).toBe(`2,5${NBSP}kg`)
    expect(formatQuantity("1200", "HUR", en.units, "en-GB")).toBe(`1,200${NBSP}h`)
    expect(formatQuantity("1", "XBX", de.units, "de-DE")).toBe(`1${NBSP}XBX`)
  })

  it("sets the per cent sign as the language does", () => {
    expect(formatRate("19", "de-DE")).toBe(`19${NBSP}%`)
    expect(formatRate("5.5", "en-GB")).toBe("5.5%")
  })
})

it("dates are calendar dates, whatever the zone of the process", () => {
  expect(formatDate("2026-11-22", "de-DE", de.date)).toBe("22.11.2026")
  expect(formatDate("2026-11-01", "en-GB", en.date)).toBe("1 November 2026")
  expect(formatDate("2026-11-01", "en-US", en.date)).toBe("November 1, 2026")
})

describe("addresses", () => {
  const address = { address_1: "1 Main St", address_2: null, postal_code: "94016", city: "Town", province: null }

  it("are laid out as their country does", () => {
    expect(addressLines({ ...address, country_code: "de" })).toEqual(["1 Main St", "94016 Town"])
    expect(addressLines({ ...address, country_code: "us", province: "us-ca" })).toEqual(["1 Main St", "Town, CA 94016"])
    expect(addressLines({ ...address, country_code: "gb" })).toEqual(["1 Main St", "Town", "94016"])
  })

  it.each(["jp", "de", "aq", "zz", "sg", "hk"])("lose nothing that was given (%s)", (country_code) => {
    const text = addressLines({ ...address, address_2: "Floor 3", country_code }).join(" ")
    expect(text).toContain("1 Main St Floor 3")
    expect(text).toContain("94016")
    expect(text).toContain("Town")
  })

  it("name the country only abroad, and a person only once", () => {
    const recipient = { name: "Ada", company: "Ada", address: { ...address, country_code: "fr" } }
    expect(recipientLines(recipient, "fr", "de-DE")).toEqual(["Ada", "1 Main St", "94016 Town"])
    expect(recipientLines(recipient, "de", "de-DE").at(-1)).toBe("FRANKREICH")
  })

  it("name a country that has no name by its code", () => {
    expect(countryName("gr", "de-DE")).toBe("Griechenland")
    expect(countryName("xi", "de-DE")).toBe("XI")
    expect(countryName("eur", "de-DE")).toBe("EUR")
  })
})

it.each([
  ["store_credit", "Guthaben oder Geschenkkarte"],
  ["pp_system_default", "manuelle Zahlung"],
  ["pp_stripe_stripe", "Stripe"],
  ["pp_stripe-ideal_stripe", "Stripe iDEAL"],
  ["pp_paypal_eu", "PayPal"],
  ["pp_my_pay_default", "My Pay"],
  ["cash", "Cash"],
])("payment method %s reads %s", (method, expected) => {
  expect(paymentMethod(method, de.methods)).toBe(expected)
})
