import { AdminUpdateSeller, AdminUpdateSeries } from "../admin/invoicing/validators"
import { validateBody } from "../validate-body"
import type { z } from "@medusajs/framework/zod"

async function send(schema: z.ZodType, body: unknown) {
  const req = { body } as any
  const answer: { status?: number; body?: any; passed: boolean } = { passed: false }
  const res = { status: (status: number) => ((answer.status = status), res), json: (json: unknown) => (answer.body = json) } as any
  await validateBody(schema)(req, res, () => (answer.passed = true))
  return { ...answer, validated: req.validatedBody }
}

it("hands on what fits, as the schema reads it", async () => {
  const { passed, validated, status } = await send(AdminUpdateSeller, { name: "  Nordlicht ", fiscal_year_start: "04-01" })
  expect({ passed, validated, status }).toEqual({
    passed: true,
    validated: { name: "Nordlicht", fiscal_year_start: "04-01" },
    status: undefined,
  })
})

it("takes no body for an empty one", async () => {
  expect(await send(AdminUpdateSeries, undefined)).toMatchObject({ passed: true, validated: {} })
})

it("R1: names everything that is wrong with a body at once, each with its field", async () => {
  const { status, body, passed } = await send(AdminUpdateSeller, {
    tax_ids: [{ type: "eu_vat", country_code: "de" }],
    rounding: "sometimes",
    colour: "red",
    address: { planet: "Mars" },
  })
  expect({ status, passed }).toEqual({ status: 400, passed: false })
  expect(body).toMatchObject({ type: "invalid_data", message: expect.stringContaining("Invalid request") })
  expect(body.errors.map(({ code, path }: any) => [code, path])).toEqual(
    expect.arrayContaining([
      ["missing", "tax_ids[0].value"],
      ["invalid_value", "rounding"],
      ["unknown_field", "colour"],
      ["unknown_field", "address.planet"],
    ])
  )
  expect(body.code).toBe(body.errors[0].code)
})

it.each([
  [{ credit_on: ["refund"] }, "credit_on[0]", "payment_refunded"],
  [{ credit_on: ["order_canceled", "order_canceled"] }, "credit_on", "once"],
  [{ refund_before_invoice: "none" }, "refund_before_invoice", "smaller_invoice"],
  [{ rounding: "per_item" }, "rounding", "per_line"],
  [{ rounding_mode: "up" }, "rounding_mode", "half_even"],
  [{ cash_rounding: 1 }, "cash_rounding", "boolean"],
  [{ fiscal_year_start: "02-29" }, "fiscal_year_start", "04-01"],
  [{ fiscal_year_start: "4-1" }, "fiscal_year_start", "MM-DD"],
])("%j is refused, naming the field and what it takes", async (policy, path, takes) => {
  const { body } = await send(AdminUpdateSeller, policy)
  expect(body.errors).toMatchObject([{ code: "invalid_value", path, message: expect.stringContaining(takes) }])
})

it("a body that is no object is refused as a whole", async () => {
  const { body } = await send(AdminUpdateSeries, [1])
  expect(body.errors).toMatchObject([{ code: "invalid_value", path: "" }])
})
