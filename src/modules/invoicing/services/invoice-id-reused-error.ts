import { ViolationsError } from "../violations-error"

/** The caller's own id came with another request before. */
export class InvoiceIdReusedError extends ViolationsError {
  constructor(id: string) {
    const message = `"${id}" was used for another invoice: choose another id, or send what was sent with it first.`
    super([{ code: "invoice_id_reused", path: "invoice_id", message }])
  }
}
