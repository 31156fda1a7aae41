import type { RuleViolation } from "../../types/http"

type Refusal = { status: number; code: string | null; violations: RuleViolation[] }

/** A refusal of the server, with every rule that it names. */
export class RequestError extends Error {
  readonly status: number
  readonly code: string | null
  readonly violations: RuleViolation[]

  constructor(message: string, { status, code, violations }: Refusal) {
    super(message)
    this.name = "RequestError"
    this.status = status
    this.code = code
    this.violations = violations
  }
}

/** The broken rules behind an error; the error's own words where it names none. */
export function violationsOf(error: Error): RuleViolation[] {
  const violations = error instanceof RequestError ? error.violations : []
  return violations.length ? violations : [{ code: "error", path: "", message: error.message }]
}

/** What was shown differs from what is: somebody or something was faster. */
export const isStale = (error: Error): boolean => error instanceof RequestError && error.status === 409

/** A refusal stays one however often it is asked for again. */
export function retryUnlessRefused(failures: number, error: Error): boolean {
  const isRefused = error instanceof RequestError && error.status < 500
  return !isRefused && failures < 1
}
