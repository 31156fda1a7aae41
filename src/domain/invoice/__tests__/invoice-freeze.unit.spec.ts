import { createHash } from "node:crypto"
import { documentOf } from "../../__tests__/support/document"
import { aSource, lines, untouchable } from "../../__tests__/support/source"
import type { InvoiceDocument } from "../document"
import { chainHash, freeze } from "../invoice-freeze"
import { settleInvoice } from "../invoice-settle"

function issued(): InvoiceDocument {
  const sold = lines({ description: "Żółć „Жук“ € \u0001" }, { kind: "shipping" })
  const draft = documentOf(aSource({ lines: sold }))
  const settled = settleInvoice(draft, { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
  return { ...settled, number: "INV-2026-00001", series_id: "inser_1" }
}

/** The same value with every object's keys the other way round. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(reversed) as T
  }
  return value !== null && typeof value === "object"
    ? (Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reversed(inner)])) as T)
    : value
}

it("L3: freezing loses nothing", () => {
  expect(JSON.parse(freeze(untouchable(issued())).body)).toEqual(issued())
})

it("L3: canonical: the order of keys does not matter", () => {
  expect(Object.keys(reversed(issued()))).not.toEqual(Object.keys(issued()))
  expect(freeze(reversed(issued()))).toEqual(freeze(issued()))
})

it("L3: canonical by RFC 8785: keys sorted, no spaces, amounts as strings, other scripts as they are", () => {
  const { body } = freeze(issued())
  expect(body.slice(0, 9)).toBe('{"buyer":')
  expect(body).toContain('"totals":{"gross":"23.80","net":"20.00","payable":"23.80","prepaid":"0.00","rounding":"0.00","tax":"3.80"}')
  expect(body).toContain("Żółć „Жук“ € \\u0001")
  expect(body).not.toMatch(/": |, "/)
})

it("L3: carries its SHA-256 in hex, the same each time", () => {
  const { body, sha256 } = freeze(issued())
  expect(sha256).toBe(createHash("sha256").update(Buffer.from(body, "utf8")).digest("hex"))
  expect(freeze(issued())).toEqual({ body, sha256 })
})

it("L3: says its schema version", () => {
  expect(JSON.parse(freeze(issued()).body).schema_version).toBe(1)
})

it("L3: whatever is changed later, the hash tells", () => {
  const { lines, totals } = issued()
  const others: InvoiceDocument[] = [
    { ...issued(), number: "INV-2026-00002" },
    { ...issued(), totals: { ...totals, payable: "23.81" } },
    { ...issued(), lines: [...lines].reverse() },
    { ...issued(), notes: "" },
  ]
  expect(new Set([issued(), ...others].map((document) => freeze(document).sha256)).size).toBe(others.length + 1)
})

it.each<[string, Partial<InvoiceDocument>]>([
  ["number", { number: null }],
  ["a number that is not empty", { number: "" }],
  ["series", { series_id: null }],
  ["issue date", { issue_date: null }],
])("L1: a document without %s is not frozen", (_, missing) => {
  expect(() => freeze({ ...issued(), ...missing })).toThrow(/inv_1 cannot be frozen/)
})

describe("L3: the chain over hashes", () => {
  const hashes = ["a", "b", "c"].map((text) => createHash("sha256").update(text).digest("hex"))
  const chain = (links: string[]) => links.reduce<string | null>((previous, link) => chainHash(previous, link), null)

  it("each link is a SHA-256 of its own", () => {
    expect(chainHash(null, hashes[0]!)).toMatch(/^[0-9a-f]{64}$/)
    expect(chainHash(null, hashes[0]!)).not.toBe(hashes[0])
    expect(chain(hashes)).toBe(chain(hashes))
  })

  it("tells when a document is changed, left out, put in or moved", () => {
    const [a, b, c] = hashes as [string, string, string]
    const histories = [[a, b, c], [a, c], [a, b], [b, a, c], [a, b, b, c], [a, c, c], [b, c]]
    expect(new Set(histories.map(chain)).size).toBe(histories.length)
  })
})
