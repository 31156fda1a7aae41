import { useEffect, useState } from "react"
import type { RuleViolation } from "../../types/http"
import { fieldId, focusField } from "../lib/focus-field"
import { getIn, setIn } from "../lib/paths"
import { violationsOf } from "../lib/request-error"

export type FieldBinding<V = unknown> = {
  id: string
  value: V
  onChange: (value: V) => void
  error: string | null
}

/**
 * Values being edited, addressed by the same paths by which the server names what is wrong with them. After a refusal
 * the cursor stands in the first field that it names; what is said of a field holds until it is edited.
 *
 * @param toField the form's path of what a refusal names
 */
export function useForm<T>(initial: T, refusal: Error | null, toField = (path: string, _values: T): string => path) {
  const [values, setValues] = useState(initial)
  const [edited, setEdited] = useState<{ since: Error | null; paths: string[] }>({ since: null, paths: [] })
  const refused: RuleViolation[] = refusal
    ? violationsOf(refusal).map((violation) => ({ ...violation, path: toField(violation.path, values) }))
    : []
  const violations = refused.filter(({ path }) => edited.since !== refusal || !edited.paths.includes(path))

  const firstFault = refused[0]?.path
  useEffect(() => {
    if (refusal && firstFault !== undefined) {
      focusField(firstFault)
    }
  }, [refusal, firstFault])

  const set = (path: string, value: unknown) => {
    setValues((current) => setIn(current, path, value))
    setEdited(({ since, paths }) => ({ since: refusal, paths: since === refusal ? [...paths, path] : [path] }))
  }

  const field = <V>(path: string): FieldBinding<V> => ({
    id: fieldId(path),
    value: getIn(values, path) as V,
    onChange: (value) => set(path, value),
    error: violations.filter((violation) => violation.path === path).map(({ message }) => message).join(" ") || null,
  })

  return { values, set, field, violations }
}

export type Form<T> = ReturnType<typeof useForm<T>>
