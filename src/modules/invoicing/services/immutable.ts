import { ViolationsError } from "../violations-error"

/** Refuses before the database does, with words (L3). */
export function refuseChange(): never {
  throw new ViolationsError([
    {
      code: "document_immutable",
      path: "document",
      message: "What is in the books is never changed or deleted. Correct a document by a credit note and a new invoice.",
    },
  ])
}
