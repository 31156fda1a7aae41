import { pathAndParents } from "./paths"

/** Id of the element that enters the value of a path. */
export const fieldId = (path: string): string => `invoicing-field-${path}`

/** Puts the cursor where a path is entered, or as near to it as there is an element. */
export function focusField(path: string): void {
  const element = pathAndParents(path)
    .map((candidate) => document.getElementById(fieldId(candidate)))
    .find(Boolean)
  element?.focus()
  element?.scrollIntoView({ block: "center" })
}
