import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { RuleViolation, ViolationResponse } from "../types/http"

type Issue = z.core.$ZodIssue

/**
 * Reads a request's body by a schema, as Medusa's own middleware does; a wrong one is answered in the shape in which every
 * broken rule is, with all that is wrong with it at once: `missing`, `unknown_field`, `invalid_value`.
 */
export function validateBody(schema: z.ZodType) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const { success, data, error } = await schema.safeParseAsync(req.body ?? {})
    if (success) {
      req.validatedBody = data
      return next()
    }
    const errors = error.issues.flatMap((issue) => violationsOf(issue, req.body))
    const message = `Invalid request: ${errors.map((violation) => violation.message).join(" ")}`
    res.status(400).json({ type: "invalid_data", code: errors[0]!.code, message, errors } satisfies ViolationResponse)
  }
}

function violationsOf(issue: Issue, body: unknown): RuleViolation[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const path = pathOf([...issue.path, key])
      return { code: "unknown_field", path, message: `There is no field "${path}".` }
    })
  }
  const path = pathOf(issue.path)
  const isMissing = issue.code === "invalid_type" && valueAt(body, issue.path) === undefined
  const message = isMissing ? `${path} is required.` : `${path || "body"}: ${issue.message}.`.replace(/\.\.$/, ".")
  return [{ code: isMissing ? "missing" : "invalid_value", path, message }]
}

/** `lines[0].quantity` */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    return typeof key === "number" ? `${text}[${key}]` : `${text}${text ? "." : ""}${String(key)}`
  }, "")
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], body)
}
