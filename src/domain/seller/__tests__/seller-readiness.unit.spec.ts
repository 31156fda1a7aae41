import { aSeller, emptySeller } from "../../__tests__/support/source"
import { sellerSnapshot, sellerViolations } from "../seller-readiness"
import type { Seller } from "../seller"

const paths = (seller: Seller) => sellerViolations(seller).map(({ path }) => path)

it("R1: a complete seller lacks nothing", () => {
  expect(sellerViolations(aSeller())).toEqual([])
})

it("R1: a seller that nobody filled in lacks every field, all at once", () => {
  expect(paths(emptySeller())).toEqual([
    "seller.name",
    "seller.address.address_1",
    "seller.address.city",
    "seller.address.country_code",
    "seller.tax_ids",
  ])
})

const address = (overrides: Partial<Seller["address"]>) => ({ address: { ...aSeller().address, ...overrides } })

it.each<[string, Partial<Seller>, string]>([
  ["no name", { name: null }, "seller.name"],
  ["a blank name", { name: "   " }, "seller.name"],
  ["no street", address({ address_1: null }), "seller.address.address_1"],
  ["no city", address({ city: "" }), "seller.address.city"],
  ["no country", address({ country_code: null }), "seller.address.country_code"],
  ["no tax ID", { tax_ids: [] }, "seller.tax_ids"],
  ["an empty tax ID", { tax_ids: [{ type: "eu_vat", value: " ", country_code: "de" }] }, "seller.tax_ids"],
])("R1: %s", (_, overrides, path) => {
  expect(sellerViolations(aSeller(overrides))).toEqual([
    { code: "seller_incomplete", path, message: expect.stringContaining("Settings → Invoicing") },
  ])
})

it("R1: each fault says what is missing", () => {
  expect(sellerViolations(emptySeller()).map(({ message }) => message)).toEqual([
    expect.stringContaining("legal name"),
    expect.stringContaining("street and number"),
    expect.stringContaining("city"),
    expect.stringContaining("country"),
    expect.stringContaining("tax ID"),
  ])
})

it("L3: the document carries the seller's data, and none of the shop's policies", () => {
  const snapshot = sellerSnapshot(aSeller())
  expect(snapshot).toMatchObject({
    id: "inslr_1",
    name: "Nordlicht Kaffee GmbH",
    address: aSeller().address,
    tax_ids: [{ type: "eu_vat", value: "DE136695976", country_code: "de" }],
    registration: "Amtsgericht Hamburg, HRB 12345",
    represented_by: "Ada Lovelace",
  })
  expect(Object.keys(snapshot)).not.toEqual(expect.arrayContaining(["issue_on"]))
  expect(Object.keys(snapshot)).not.toEqual(expect.arrayContaining(["time_zone"]))
})

describe("R1: what the seller's country does not allow of its policies", () => {
  it("M4: per_line in Japan", () => {
    expect(sellerViolations(aSeller({ ...address({ country_code: "jp" }), rounding: "per_line" }))).toMatchObject([
      { code: "rounding_not_allowed", path: "seller.rounding" },
    ])
  })

  it("M1: a rounding mode that its law is not known to allow", () => {
    expect(sellerViolations(aSeller({ rounding_mode: "down" }))).toMatchObject([
      { code: "rounding_not_allowed", path: "seller.rounding_mode" },
    ])
  })

  it("is left open until the country is known", () => {
    expect(paths(aSeller({ ...address({ country_code: null }), rounding_mode: "down" }))).toEqual(["seller.address.country_code"])
  })
})
