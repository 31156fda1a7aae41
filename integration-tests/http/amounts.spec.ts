import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { checkout, type CheckoutInput } from "../support/checkout"
import { invoiceOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller, registeredIn } from "../support/seller"
import { createPromotion, createShop, GERMANY, type Market, type PromotionInput } from "../support/shop"

const EXCLUSIVE: Market = { ...GERMANY, tax_inclusive: false, prices: { coffee: 10.05, grinder: 99.99, shipping: 4.12, bulky: 8.4 } }
const JAPAN: Market = {
  currency_code: "jpy",
  country_code: "jp",
  rate: 10,
  reduced_rate: 8,
  tax_inclusive: true,
  prices: { coffee: 1480, grinder: 12999, shipping: 700, bulky: 1500 },
}
const KUWAIT: Market = {
  currency_code: "kwd",
  country_code: "kw",
  rate: 5,
  tax_inclusive: false,
  prices: { coffee: 4.125, grinder: 39.995, shipping: 1.333, bulky: 2.5 },
}

const BOTH: CheckoutInput["items"] = [
  { variant: "coffee", quantity: 3 },
  { variant: "grinder", quantity: 1 },
]
const percentOff: PromotionInput = { code: "ITEMS7", type: "percentage", target: "items", value: 7 }
const shippingOff: PromotionInput = { code: "SHIP33", type: "percentage", target: "shipping_methods", value: 33 }
const fixedOff: PromotionInput = { code: "FIXED10", type: "fixed", target: "items", value: 10 }

type Case = { name: string; market: Market; digits: number; items?: CheckoutInput["items"]; promotions?: PromotionInput[] }

const CASES: Case[] = [
  { name: "tax-inclusive, two rates", market: GERMANY, digits: 2 },
  { name: "tax-exclusive, two rates", market: EXCLUSIVE, digits: 2 },
  { name: "tax-inclusive, discounts on items and shipping", market: GERMANY, digits: 2, promotions: [percentOff, shippingOff] },
  { name: "tax-exclusive, discounts on items and shipping", market: EXCLUSIVE, digits: 2, promotions: [percentOff, shippingOff] },
  { name: "a fixed discount over two rates", market: GERMANY, digits: 2, promotions: [fixedOff] },
  { name: "one shipping method", market: GERMANY, digits: 2, items: [{ variant: "coffee", quantity: 7 }] },
  { name: "a currency without decimals", market: JAPAN, digits: 0, promotions: [percentOff] },
  { name: "a currency with three decimals", market: KUWAIT, digits: 3, promotions: [percentOff] },
]

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    it.each(CASES)("M2–M4: $name: the invoice foots and is what the order charges", async (testCase) => {
      const { market, digits, items = BOTH, promotions = [] } = testCase
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, registeredIn(market.country_code))
      const shop = await createShop(getContainer(), market)
      for (const promotion of promotions) {
        await createPromotion(getContainer(), shop, promotion)
      }
      const shopper = await createShopper(api, shop.publishable_key)
      const order = await checkout(api, shop, {
        headers: shopper.headers,
        items,
        address: { ...addressIn(market.country_code) },
        promo_codes: promotions.map(({ code }) => code),
      })
      const charged = await orderTotal(order.id)
      const { lines, totals, tax_breakdown, balance, currency_code } = await invoiceOf(api, admin, order.id)

      expect(currency_code).toBe(market.currency_code)
      expect(lines).toHaveLength(2 * items.length)
      expect(totals.gross + totals.rounding).toBeCloseTo(Number(charged.toFixed(digits)), digits + 1)
      expect(total(lines.map(({ net }: any) => net))).toBeCloseTo(totals.net, digits + 1)
      expect(total(tax_breakdown.map(({ tax }: any) => tax))).toBeCloseTo(totals.tax, digits + 1)
      expect(totals.net + totals.tax).toBeCloseTo(totals.gross, digits + 1)
      expect(balance).toEqual({ paid: 0, refunded: 0, credited: 0, due: totals.payable })
      const { explain: _explain, ...sums } = totals
      for (const amount of [...Object.values<number>(sums), ...lines.flatMap(({ net, tax, gross }: any) => [net, tax, gross])]) {
        expect(Number(amount.toFixed(digits))).toBe(amount)
      }
      const discounts = total(lines.map(({ discount_gross }: any) => discount_gross))
      expect(discounts > 0).toBe(promotions.length > 0)
    })

    async function orderTotal(id: string): Promise<number> {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["total"], filters: { id } })
      return Number(data[0]!.total)
    }
  },
})

function addressIn(country_code: string) {
  return { first_name: "Anna", last_name: "Müller", address_1: "Straße 1", postal_code: "10435", city: "Stadt", country_code }
}
