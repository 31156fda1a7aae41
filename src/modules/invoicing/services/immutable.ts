import { ViolationsError } from "../violations-error"

/** Refuses before the database does, with words (L3). */
export function refuseChange(): never {
  throw new ViolationsError([
    {
      code: "document_immutable",
      path: "document",
      message: "An issued document is never changed or deleted. Correct it by a credit note and a new invoice.",
    },
  ])
}
