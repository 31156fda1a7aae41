import { aRecipient, aSeller, aSource, lines, taxed, treatedAtHome } from "../../__tests__/support/source"
import type { Seller } from "../../seller/seller"
import { treatLines } from "../tax-line"

const treatments = (sold: Parameters<typeof lines>) => treatedAtHome(lines(...sold)).treated.map(({ treatment }) => treatment)
const violations = (sold: Parameters<typeof lines>) => treatedAtHome(lines(...sold)).violations

/** One line at 19 %, sent to another country. */
const sentTo = (country_code: string, seller: Partial<Seller> = {}) => {
  const source = aSource({ shipping_address: aRecipient({ address: { country_code } }) })
  return treatLines(source.lines, source, aSeller(seller))
}

it("T1: explains the tax that the shop charged, as a standard rate under its name", () => {
  expect(treatments([{ taxes: taxed("19", "USt. 19 %") }])).toEqual([
    { category: "S", rate: "19", name: "USt. 19 %", tax_country: "de", scheme: "domestic", components: [], exemption: null },
  ])
})

it.each([
  ["19.0", "19"],
  ["5.50", "5.5"],
  ["25.5", "25.5"],
  ["7.000", "7"],
])("T1: a rate of %s is the rate %s", (given, rate) => {
  expect(treatments([{ taxes: taxed(given) }])[0]!.rate).toBe(rate)
})

describe("T2: a rate of zero needs a reason", () => {
  it.each([
    ["no tax line", []],
    ["a rate of zero", taxed("0")],
    ["a rate of zero with a name", taxed("0.00", "Exempt")],
  ])("%s: refused, naming the line and where it is", (_, taxes) => {
    const { treated, violations } = treatedAtHome(lines({}, { description: "Kaffeetasse", taxes }))
    expect(treated.map(({ line }) => line.id)).toEqual(["ordli_1"])
    expect(violations).toEqual([
      { code: "zero_tax_unexplained", path: "lines[1].tax_rate", message: expect.stringContaining('"Kaffeetasse"') },
    ])
  })

  it("untaxed shipping beside taxed goods is refused too", () => {
    expect(violations([{}, { kind: "shipping", description: "Post", taxes: [] }])).toMatchObject([
      { code: "zero_tax_unexplained", path: "lines[1].tax_rate", message: expect.stringContaining('"Post"') },
    ])
  })

  it("every line that lacks a reason is named at once", () => {
    expect(violations([{ taxes: [] }, {}, { taxes: taxed("0") }]).map(({ path }) => path)).toEqual([
      "lines[0].tax_rate",
      "lines[2].tax_rate",
    ])
  })
})

describe("T2: an amount of zero needs none", () => {
  it("a free line with its own tax keeps it", () => {
    expect(treatments([{ taxes: taxed("7") }, { unit_price: "0", taxes: taxed("19") }]).map(({ rate }) => rate)).toEqual(["7", "19"])
  })

  it("a line discounted to nothing keeps its own tax", () => {
    const free = { discounts: [{ amount: "11.90", tax_inclusive: true }], taxes: taxed("7") }
    expect(treatments([free]).map(({ rate }) => rate)).toEqual(["7"])
  })

  it("a free line without tax lines follows the goods that weigh most", () => {
    const sold = [
      { unit_price: "5", taxes: taxed("19") },
      { unit_price: "20", taxes: taxed("7", "USt. 7 %") },
      { unit_price: "0", taxes: [] },
    ]
    expect(treatments(sold)[2]).toMatchObject({ category: "S", rate: "7", name: "USt. 7 %" })
  })

  it("goods that weigh the same: the earlier ones lead", () => {
    const sold = [
      { unit_price: "10.70", taxes: taxed("7") },
      { unit_price: "11.90", taxes: taxed("19") },
      { unit_price: "0", taxes: [] },
    ]
    expect(treatments(sold)[2]!.rate).toBe("7") // 10.00 net each
  })
})

describe("M10: several taxes on one line", () => {
  const county = [...taxed("4", "State"), ...taxed("2.25", "County")]

  it("are one rate, which is their sum, and each is kept", () => {
    expect(treatments([{ taxes: county }])).toMatchObject([
      {
        category: "S",
        rate: "6.25",
        name: "State + County",
        components: [{ name: "State", rate: "4" }, { name: "County", rate: "2.25" }],
      },
    ])
  })

  it("have no name together where one of them has none", () => {
    expect(treatments([{ taxes: [...taxed("9", "CGST"), ...taxed("9")] }])[0]).toMatchObject({ rate: "18", name: null })
  })

  it("are followed by what is free", () => {
    expect(treatments([{ taxes: county }, { unit_price: "0", taxes: [] }])[1]!.components).toHaveLength(2)
  })

  it("need a reason where they come to nothing", () => {
    expect(violations([{ taxes: [...taxed("0"), ...taxed("0")] }])).toMatchObject([{ code: "zero_tax_unexplained" }])
  })

  it("keep one of zero beside one that is not", () => {
    expect(treatments([{ taxes: [...taxed("5"), ...taxed("0")] }])[0]!.components.map(({ rate }) => rate)).toEqual(["5", "0"])
  })
})

describe("T4: a rate of a country where the seller is not registered", () => {
  it("is none at home", () => {
    expect(sentTo("de").treated[0]!.treatment).toMatchObject({ tax_country: "de", scheme: "domestic" })
  })

  it.each(["at", "fr", "gr", "ie", "se"])("is covered by the Union's one-stop shop in %s", (country) => {
    expect(sentTo(country, { oss_union: true }).treated[0]!.treatment).toMatchObject({ tax_country: country, scheme: "oss_union" })
  })

  it("and in Northern Ireland, for goods", () => {
    const source = aSource({ shipping_address: aRecipient({ address: { country_code: "gb", postal_code: "BT1 1AA" } }) })
    const treated = (supply: "goods" | "services") =>
      treatLines([{ ...source.lines[0]!, supply }], source, aSeller({ oss_union: true })).treated.map(({ treatment }) => treatment.tax_country)
    expect([treated("goods"), treated("services")]).toEqual([["xi"], []])
  })

  it.each(["gb", "ch", "no", "li", "us"])("which does not reach %s", (country) => {
    expect(sentTo(country, { oss_union: true }).violations).toMatchObject([{ code: "seller_not_registered", path: "lines[0].tax_country" }])
  })

  it("is refused by name, with what would settle it", () => {
    expect(sentTo("at").violations).toEqual([
      { code: "seller_not_registered", path: "lines[0].tax_country", message: expect.stringMatching(/Tax of AT .*"Filterkaffee".*one-stop shop/) },
    ])
  })

  it("or only warned of, as the seller chooses", () => {
    const { treated, violations, warnings } = sentTo("at", { unregistered_tax: "warn" })
    expect([treated[0]!.treatment.tax_country, violations]).toEqual(["at", []])
    expect(warnings).toMatchObject([{ code: "seller_not_registered" }])
  })

  it("is the seller's own with a tax ID there", () => {
    const tax_ids = [...aSeller().tax_ids, { type: "eu_vat", value: "ATU62895905", country_code: "at" }]
    expect(sentTo("at", { tax_ids }).treated[0]!.treatment).toMatchObject({ tax_country: "at", scheme: "domestic" })
  })

  it("is the tax at home below the threshold of Art. 59c", () => {
    expect(sentTo("at", { distance_sales: "origin" }).treated[0]!.treatment).toMatchObject({ tax_country: "de", scheme: "domestic" })
  })

  it("is declared by the one-stop shop for imports where goods come from outside", () => {
    const ioss = [...aSeller().tax_ids, { type: "ioss", value: "IM2760000001", country_code: "de" }]
    const source = aSource({
      lines: lines({ dispatched_from: { country_code: "ch", postal_code: "8001" } }),
      shipping_address: aRecipient({ address: { country_code: "fr" } }),
    })
    expect(treatLines(source.lines, source, aSeller({ tax_ids: ioss })).treated[0]!.treatment).toMatchObject({ tax_country: "fr", scheme: "ioss" })
  })
})
