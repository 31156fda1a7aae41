import { aRecipient, aSeller, aSource, lines, taxed } from "../../__tests__/support/source"
import type { BillableLine, BillableSource } from "../../billable/source"
import type { BuyerTaxId } from "../../invoice/document"
import type { Seller } from "../../seller/seller"
import { treatLines, untaxedLines } from "../tax-line"

type Case = {
  to?: string
  postal_code?: string
  id?: Partial<BuyerTaxId>
  line?: Partial<BillableLine>
  source?: Partial<BillableSource>
  seller?: Partial<Seller>
}

function sold({ to = "de", postal_code = "22765", id, line, source }: Case, ...others: Partial<BillableLine>[]): BillableSource {
  const there = aRecipient({ address: { country_code: to, postal_code } })
  const tax_ids = id ? [{ type: "eu_vat", value: "FR40303265045", country_code: "fr", status: "unverified" as const, checked_at: null, reference: null, ...id }] : []
  return aSource({
    billing_address: there,
    shipping_address: there,
    customer: { ...aSource().customer, tax_ids },
    lines: lines({ taxes: [], ...line }, ...others),
    ...source,
  })
}

/** Category, and the key of the words or the words; or the code of the refusal. */
function reasonOf(given: Case): string[] {
  const source = sold(given)
  const { treated, violations } = treatLines(source.lines, source, aSeller(given.seller))
  const treatment = treated[0]?.treatment
  if (!treatment) {
    return violations.map(({ code }) => code)
  }
  const { category, exemption } = treatment
  return [category, ...(exemption ? ["note" in exemption ? exemption.note : `${exemption.code}: ${exemption.text}`] : [])]
}

const service = { supply: "services" as const }
const british = aSeller({ address: { ...aSeller().address, country_code: "gb" }, tax_ids: [{ type: "gb_vat", value: "GB123456789", country_code: "gb" }] })
const american = aSeller({ address: { ...aSeller().address, country_code: "us" }, tax_ids: [{ type: "us_ein", value: "12-3456789", country_code: "us" }] })

describe("T2: why a rate is zero, in the order of the law's reasons", () => {
  it.each<[string, Case, string[]]>([
    ["a seller outside VAT", { seller: { tax_status: "not_taxable" } }, ["O", "not_taxable"]],
    ["no sales tax due", { to: "us", seller: american }, ["O", "not_taxable"]],
    ["a gift card for several purposes", { line: { is_gift_card: true } }, ["O", "gift_card"]],
    ["a gift card of a small business", { line: { is_gift_card: true }, seller: { tax_status: "small_business" } }, ["O", "gift_card"]],
    ["a small business", { seller: { tax_status: "small_business" } }, ["E", "small_business"]],
    ["goods to a business in another member state", { to: "fr", postal_code: "75001", id: {} }, ["K", "intra_community_goods"]],
    ["also with an ID of a third member state", { to: "fr", postal_code: "75001", id: { country_code: "it" } }, ["K", "intra_community_goods"]],
    ["also to Monaco, which is France", { to: "mc", postal_code: "98000", id: {} }, ["K", "intra_community_goods"]],
    ["also to Northern Ireland", { to: "gb", postal_code: "BT1 1AA", id: { country_code: "xi" } }, ["K", "intra_community_goods"]],
    ["not to a buyer without an ID", { to: "fr", postal_code: "75001" }, ["zero_tax_unexplained"]],
    ["not where the ID is invalid", { to: "fr", postal_code: "75001", id: { status: "invalid" } }, ["zero_tax_unexplained"]],
    ["though where nobody could check it (T6)", { to: "fr", postal_code: "75001", id: { status: "unavailable" } }, ["K", "intra_community_goods"]],
    ["not with an ID of the state of dispatch", { to: "fr", postal_code: "75001", id: { country_code: "de" } }, ["zero_tax_unexplained"]],
    ["not where the buyer fetches the goods", { to: "fr", postal_code: "75001", id: {}, source: { is_collected: true } }, ["zero_tax_unexplained"]],
    [
      "not where they are dispatched in the buyer's state",
      { to: "fr", postal_code: "75001", id: { country_code: "it" }, line: { dispatched_from: { country_code: "fr", postal_code: "69001" } } },
      ["zero_tax_unexplained"],
    ],
    ["services to a business in another member state", { to: "fr", postal_code: "75001", id: {}, line: service }, ["AE", "reverse_charge"]],
    ["not to a consumer there", { to: "fr", postal_code: "75001", line: service }, ["zero_tax_unexplained"]],
    ["goods out of the Union", { to: "ch", postal_code: "8001" }, ["G", "export"]],
    ["also to the Canaries", { to: "es", postal_code: "35001" }, ["G", "export"]],
    ["also to Great Britain", { to: "gb", postal_code: "SW1A 1AA" }, ["G", "export"]],
    ["not where they never were in it", { to: "de", line: { dispatched_from: { country_code: "ch", postal_code: "8001" } } }, ["zero_tax_unexplained"]],
    ["goods out of Great Britain", { to: "de", seller: british }, ["G", "export"]],
    ["services to a buyer outside the Union", { to: "ch", postal_code: "8001", line: service }, ["O", "services_abroad"]],
    ["also to Northern Ireland", { to: "gb", postal_code: "BT1 1AA", line: service }, ["O", "services_abroad"]],
    ["a rate that the tax region names zero-rated", { line: { taxes: taxed("0", "Zero rate", "zero") } }, ["Z"]],
    ["one that it names exempt", { line: { taxes: taxed("0", "Art. 132 (1) b", "exempt") } }, ["E", "null: Art. 132 (1) b"]],
    ["one with a VATEX code", { line: { taxes: taxed("0", "Heilbehandlung", "vatex-eu-132-1c") } }, ["E", "VATEX-EU-132-1C: Heilbehandlung"]],
    ["not one with a name alone", { line: { taxes: taxed("0", "Exempt") } }, ["zero_tax_unexplained"]],
    [
      "a reason that an authorised person chose",
      { source: { tax_reasons: { ordli_1: { category: "AE", code: "VATEX-EU-AE", text: "§ 13b UStG" } } } },
      ["AE", "VATEX-EU-AE: § 13b UStG"],
    ],
    ["none", {}, ["zero_tax_unexplained"]],
  ])("%s", (_, given, expected) => {
    expect(reasonOf(given)).toEqual(expected)
  })
})

describe("T2: shipping follows the goods", () => {
  it.each<[string, Case, string]>([
    ["exported", { to: "ch", postal_code: "8001" }, "G"],
    ["sold to a business abroad", { to: "fr", postal_code: "75001", id: {} }, "K"],
    ["zero-rated", { line: { taxes: taxed("0", "Zero rate", "zero") } }, "Z"],
    ["gift cards", { line: { is_gift_card: true } }, "O"],
  ])("that are %s", (_, given, category) => {
    const source = sold(given, { kind: "shipping", supply: "services", taxes: [] })
    const { treated } = treatLines(source.lines, source, aSeller())
    expect(treated.map(({ treatment }) => treatment.category)).toEqual([category, category])
  })
})

it("M9: a gift card sold with tax, a single-purpose voucher, is refused by its name", () => {
  expect(reasonOf({ line: { is_gift_card: true, taxes: taxed("19") } })).toEqual(["single_purpose_voucher"])
})

it("T1: tax that a small business charged is refused, not explained away", () => {
  expect(reasonOf({ line: { taxes: taxed("19") }, seller: { tax_status: "small_business" } })).toEqual(["tax_not_due"])
})

it("T2: names the lines that a person has to explain, and those that one explained", () => {
  const reason = { category: "E" as const, code: null, text: "§ 4 Nr. 21 UStG" }
  const source = sold({ source: { tax_reasons: { ordli_2: reason } } }, { taxes: [], description: "Kurs" }, {})
  expect(untaxedLines({ ...source, lines: lines({ taxes: [] }, { taxes: [], description: "Kurs" }, {}) }, aSeller())).toEqual([
    { line_id: "ordli_1", description: "Filterkaffee", reason: null },
    { line_id: "ordli_2", description: "Kurs", reason },
  ])
})

describe("what the goods lead", () => {
  const treated = (source: BillableSource, seller = aSeller()) =>
    treatLines(source.lines, source, seller).treated.map(({ treatment }) => treatment.category)

  it("T2: a free line is what the goods are, though it has a reason of its own", () => {
    const free = { ...service, unit_price: "0", taxes: [] }
    expect(treated(sold({ to: "us" }, free))).toEqual(["G", "G"])
  })

  it("T2: untaxed shipping beside taxed goods needs a reason, whatever a gift card says", () => {
    const source = sold({ line: { is_gift_card: true, unit_price: "200" } }, {}, { kind: "shipping", supply: "services", taxes: [] })
    expect(treatLines(source.lines, source, aSeller()).violations).toMatchObject([{ code: "zero_tax_unexplained", path: "lines[2].tax_rate" }])
  })

  it("T1: beside lines that bear sales tax, those that bear none are exempt, on one invoice", () => {
    const source = sold({ to: "us", line: { taxes: taxed("8.875") } }, { kind: "shipping", supply: "services", taxes: [] })
    expect(treated(source, american)).toEqual(["S", "E"])
  })
})

it("R1: a line that is not invoiced keeps none from being explained", () => {
  const source = sold({}, {})
  expect(treatLines(source.lines, source, aSeller(), new Set(["ordli_2"]))).toMatchObject({ violations: [], treated: [{ line: { id: "ordli_2" } }] })
})

it("Art. 138, 226: a supply from Poland needs the seller's Polish ID", () => {
  const stock = { dispatched_from: { country_code: "pl", postal_code: "00-001" } }
  const given = { to: "fr", postal_code: "75001", id: {}, line: stock }
  expect(reasonOf(given)).toEqual(["zero_tax_unexplained"])
  const tax_ids = [...aSeller().tax_ids, { type: "eu_vat", value: "PL5260001246", country_code: "pl" }]
  expect(reasonOf({ ...given, seller: { tax_ids } })).toEqual(["K", "intra_community_goods"])
})
