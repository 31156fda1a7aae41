import { aRecipient, aSource } from "../../__tests__/support/source"
import type { BillableSource } from "../../billable/source"
import { buyerOf, buyerViolations, shipToOf } from "../buyer"

const nowhere = { address_1: null, address_2: null, postal_code: null, city: null, province: null, country_code: null }
const nobody = { id: "cus_1", name: null, company: null, email: "ada@example.com", phone: null, tax_ids: [] }
const paths = (source: BillableSource) => buyerViolations(source).map(({ path }) => path)
const buyer = (overrides: Partial<BillableSource>) => buyerOf(aSource(overrides))

it("R1: a buyer with name and address lacks nothing", () => {
  expect(buyerViolations(aSource())).toEqual([])
})

it("R1: everything that is missing is named at once", () => {
  const billing_address = aRecipient({ name: null, company: null, address: nowhere })
  expect(buyerViolations(aSource({ billing_address, customer: nobody }))).toEqual([
    { code: "buyer_incomplete", path: "buyer.name", message: expect.stringContaining("name or a company") },
    { code: "buyer_incomplete", path: "buyer.address.address_1", message: expect.stringContaining("street and number") },
    { code: "buyer_incomplete", path: "buyer.address.city", message: expect.stringContaining("city") },
    { code: "buyer_incomplete", path: "buyer.address.country_code", message: expect.stringContaining("country") },
  ])
})

it.each(["address_1", "city", "country_code"])("R1: a blank %s is missing", (field) => {
  expect(paths(aSource({ billing_address: aRecipient({ address: { [field]: "  " } }) }))).toEqual([`buyer.address.${field}`])
})

describe("Art. 226 no. 5: the name", () => {
  it("a company alone is enough", () => {
    const billing_address = aRecipient({ name: null, company: "Lovelace Ltd" })
    expect(paths(aSource({ billing_address, customer: nobody }))).toEqual([])
    expect(buyer({ billing_address })).toMatchObject({ name: null, company: "Lovelace Ltd" })
  })

  it("both are kept where both are given", () => {
    expect(buyer({ billing_address: aRecipient({ company: "Lovelace Ltd" }) })).toMatchObject({ name: "Ada Lovelace", company: "Lovelace Ltd" })
  })

  it("the customer's name stands in where the address has none", () => {
    const source = aSource({ billing_address: aRecipient({ name: null }), customer: { ...nobody, name: "Grace Hopper" } })
    expect(paths(source)).toEqual([])
    expect(buyerOf(source).name).toBe("Grace Hopper")
  })

  it("and does not replace the one on the address", () => {
    expect(buyer({ customer: { ...nobody, name: "Grace Hopper" } }).name).toBe("Ada Lovelace")
  })
})

describe("R5: no billing address", () => {
  const shipping_address = aRecipient({ name: "Grace Hopper", phone: "+49 40 1", address: { city: "Kiel" } })

  it("the shipping address stands in", () => {
    const source = aSource({ billing_address: null, shipping_address })
    expect(paths(source)).toEqual([])
    expect(buyerOf(source)).toMatchObject({ name: "Grace Hopper", phone: "+49 40 1", address: { city: "Kiel" } })
  })

  it("and is checked as a billing address is", () => {
    expect(paths(aSource({ billing_address: null, shipping_address: aRecipient({ address: { city: null } }) }))).toEqual(["buyer.address.city"])
  })

  it("neither: a clear block", () => {
    expect(buyerViolations(aSource({ billing_address: null, shipping_address: null }))).toEqual([
      { code: "buyer_incomplete", path: "buyer.address", message: expect.stringContaining("neither a billing nor a shipping address") },
    ])
  })

  it("a billing address is not mixed with the shipping address", () => {
    const billing_address = aRecipient({ address: { city: null } })
    expect(paths(aSource({ billing_address, shipping_address }))).toEqual(["buyer.address.city"])
  })
})

it("L3: the document knows the customer and how to reach them", () => {
  expect(buyer({})).toMatchObject({ customer_id: "cus_1", email: "ada@example.com", tax_ids: [] })
})

describe("R3: ship-to", () => {
  it("is the shipping address", () => {
    const shipping_address = aRecipient({ name: "Grace Hopper", address: { country_code: "at" } })
    expect(shipToOf(aSource({ shipping_address }))).toEqual({
      name: "Grace Hopper",
      company: null,
      address: shipping_address.address,
    })
  })

  it("is nothing where nothing is shipped", () => {
    expect(shipToOf(aSource({ shipping_address: null }))).toBeNull()
  })
})
