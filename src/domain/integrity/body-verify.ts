import type { InvoiceDocument } from "../invoice/document"
import { readFrozen } from "../invoice/frozen-read"
import { documentViolations } from "../invoice/invoice-rules"
import { sha256 } from "../sha256"
import { faultAt, guarded, type FaultPlace, type IntegrityFault } from "./fault"
import type { DocumentRow } from "./kept"
import { compareColumns } from "./values-compare"

export type VerifiedBody = { document: InvoiceDocument | null; faults: IntegrityFault[] }

/** Reads a frozen body and compares it with its hash, with canonical form, with its own row and with the rules it was issued by. */
export function verifyBody(row: DocumentRow): VerifiedBody {
  const place: FaultPlace = { entity: "document", id: row.id, number: row.number }
  const fault = (code: string, path: string, message: string) => faultAt(place, code, path, message)
  const { document, is_canonical } = readFrozen(row.body)
  const text = [
    ...(sha256(row.body) === row.sha256 ? [] : [fault("body_hash", "sha256", `The text of ${row.number} is not the one that was hashed.`)]),
  ]
  if (!document) {
    return { document, faults: [...text, fault("body_unreadable", "body", `The text of ${row.number} is no JSON.`)] }
  }
  return {
    document,
    faults: [
      ...text,
      ...(is_canonical ? [] : [fault("body_not_canonical", "body", `The text of ${row.number} is not canonical JSON (RFC 8785).`)]),
      ...guarded(place, "body", () => compareColumns(place, "document_row", row, rowOf(document))),
      ...guarded(place, "body", () => brokenRules(document, fault)),
    ],
  }
}

const rowOf = ({ id, type, number, series_id, issue_date, schema_version, seller }: InvoiceDocument) => ({
  invoice_id: id,
  type,
  number,
  series_id,
  seller_id: seller.id,
  issue_date,
  schema_version,
})

function brokenRules(document: InvoiceDocument, fault: (code: string, path: string, message: string) => IntegrityFault): IntegrityFault[] {
  return documentViolations(document).map(({ code, path, message }) => fault("document_rule", path, `${code}: ${message}`))
}
