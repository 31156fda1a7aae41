import { lines, taxed } from "../../__tests__/support/source"
import { treatLines, type TaxPlace } from "../tax-line"

const germany: TaxPlace = { tax_country: "de", seller_country: "de", oss_union: false }

const treatments = (sold: Parameters<typeof lines>, place = germany) =>
  treatLines(lines(...sold), place).treated.map(({ treatment }) => treatment)
const violations = (sold: Parameters<typeof lines>) => treatLines(lines(...sold), germany).violations

it("T1: explains the tax that the shop charged, as a standard rate under its name", () => {
  expect(treatments([{ taxes: taxed("19", "USt. 19 %") }])).toEqual([
    { category: "S", rate: "19", name: "USt. 19 %", tax_country: "de", scheme: "domestic", components: [] },
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
    const { treated, violations } = treatLines(lines({}, { description: "Kaffeetasse", taxes }), germany)
    expect(treated).toEqual([])
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

describe("T1: the one-stop shop's scheme", () => {
  const schemeIn = (tax_country: string, oss_union = true) => treatments([{}], { tax_country, seller_country: "de", oss_union })[0]!.scheme

  it("is none at home", () => {
    expect(schemeIn("de")).toBe("domestic")
  })

  it.each(["at", "fr", "gr", "ie", "se"])("is that of the Union in %s", (country) => {
    expect(schemeIn(country)).toBe("oss_union")
    expect(treatments([{}], { tax_country: country, seller_country: "de", oss_union: true })[0]!.tax_country).toBe(country)
  })

  it.each(["gb", "ch", "no", "li", "us"])("does not reach %s", (country) => {
    expect(schemeIn(country)).not.toBe("oss_union")
  })

  it("is nobody's who is not registered for it", () => {
    expect(schemeIn("at", false)).not.toBe("oss_union")
  })
})
