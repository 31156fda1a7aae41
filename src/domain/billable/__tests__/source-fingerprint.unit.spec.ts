import { aCreditLine, aSeller, aSource, lines } from "../../__tests__/support/source"
import { sourceFingerprint } from "../source-fingerprint"
import type { BillableSource } from "../source"

const full = (): BillableSource =>
  aSource({
    lines: lines({ discounts: [{ amount: "1", tax_inclusive: true }] }, { kind: "shipping" }),
    payments: [{ id: "cap_1", kind: "capture", method: "pp_system_default", amount: "1", received_at: "2026-11-20T10:00:00.000Z" }],
    credit_lines: [aCreditLine({ as: "payment", reference: "goodwill" })],
  })

/** Each value in a source by its path, e.g. `lines.0.unit_price`. */
function leaves(value: unknown, path: string[] = []): string[][] {
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path]
}

function changedAt(path: string[]): BillableSource {
  const source = full()
  const holder = path.slice(0, -1).reduce<any>((inner, key) => inner[key], source)
  const key = path.at(-1)!
  holder[key] = typeof holder[key] === "boolean" ? !holder[key] : `${holder[key]}1`
  return source
}

it("L6: the same source has the same fingerprint", () => {
  expect(sourceFingerprint(full())).toBe(sourceFingerprint(full()))
  expect(sourceFingerprint(full())).toMatch(/^[0-9a-f]{64}$/)
})

it.each(leaves(full()).map((path) => [path.join("."), path]))("L6: a change of %s is seen", (_, path) => {
  expect(sourceFingerprint(changedAt(path as string[]))).not.toBe(sourceFingerprint(full()))
})

it("L6: a line, a payment, a credit line more or less is seen, and what the merchant said of it", () => {
  const { lines, payments } = full()
  const undecided = { credit_lines: [aCreditLine({ reference: "goodwill" })] }
  const others = [{ lines: lines.slice(1) }, { payments: [] }, { payments: [...payments, ...payments] }, { credit_lines: [] }, undecided]
  const fingerprints = [full(), ...others.map((other) => ({ ...full(), ...other }))].map((source) => sourceFingerprint(source))
  expect(new Set(fingerprints).size).toBe(fingerprints.length)
})

it("L6: what waits is looked at again when its seller changes, what is done is not", () => {
  const [before, after] = [aSeller(), aSeller({ name: "Südlicht AG" })]
  expect(sourceFingerprint(full(), before)).not.toBe(sourceFingerprint(full(), after))
  expect(sourceFingerprint(full(), before)).not.toBe(sourceFingerprint(full()))
})
