import { aSource, lines } from "../../__tests__/support/source"
import { reconcile } from "../reconcile"

const policy = { issue_on: "order_placed" as const, invoice_from: null, time_zone: "Europe/Berlin" }

it.each([
  ["a quantity lowered", [{ line_id: "ordli_1", quantity: "2" }]],
  ["a line gone", [{ line_id: "ordli_1", quantity: "1" }, { line_id: "ordli_9", quantity: "1" }]],
])("L6: more is held than the source has, and it is not taken for done: %s", (_, held) => {
  const answer = reconcile(aSource({ lines: lines({}) }), held, policy)
  expect(answer.invoice).toEqual([])
  expect(answer.blocked.length + answer.credit.length).toBeGreaterThan(0)
})

it("M7: of a cancelled order nothing is to be invoiced (build would call it an amount_mismatch)", () => {
  const progress = { ...aSource().progress, is_canceled: true }
  expect(reconcile(aSource({ progress }), [], policy).invoice).toEqual([])
})
