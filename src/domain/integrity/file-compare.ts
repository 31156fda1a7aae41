import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { RenditionRow } from "./kept"

/** What was found where a file was stored; null: nothing, for that reason. */
export type FoundFile = { size: number; sha256: string } | { reason: string }

/** Compares a stored file with what was drawn. */
export function compareFile(number: string, { id, file_id, size, sha256 }: RenditionRow, found: FoundFile): IntegrityFault[] {
  const place: FaultPlace = { entity: "rendition", id, number }
  if ("reason" in found) {
    return [faultAt(place, "file_missing", "file_id", `The file "${file_id}" of ${number} cannot be read: ${found.reason}.`)]
  }
  return [
    ...(found.size === size
      ? []
      : [faultAt(place, "file_size", "size", `The file of ${number} has ${found.size} bytes, but ${size} were stored.`)]),
    ...(found.sha256 === sha256
      ? []
      : [faultAt(place, "file_changed", "sha256", `The file of ${number} is not what was stored: its SHA-256 is ${found.sha256}.`)]),
  ]
}

/** Each document is to have a file, be it still to be drawn. */
export function missingRendition(documentId: string, number: string, renditions: RenditionRow[]): IntegrityFault[] {
  const place: FaultPlace = { entity: "document", id: documentId, number }
  return renditions.some(({ format }) => format === "pdf")
    ? []
    : [faultAt(place, "rendition_missing", "renditions", `The books do not know of a PDF of ${number}.`)]
}
