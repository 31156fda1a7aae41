/** What a fault is found in; `chain` is that of a seller, whose id the fault then carries. */
export type FaultEntity = "document" | "invoice" | "line" | "allocation" | "rendition" | "series" | "chain"

/**
 * One thing in the books that is not as it was written, or does not follow from the rest: a stable code, the row that it was
 * found in, the number of the document that it belongs to, the column or field, and words for an auditor.
 */
export type IntegrityFault = {
  code: string
  entity: FaultEntity
  id: string
  number: string | null
  path: string
  message: string
}

export type FaultPlace = Pick<IntegrityFault, "entity" | "id" | "number">

export const faultAt = ({ entity, id, number }: FaultPlace, code: string, path: string, message: string): IntegrityFault => ({
  code,
  entity,
  id,
  number,
  path,
  message,
})

/** A check that cannot even read what it is given says so, and keeps no other from being made. */
export function guarded(place: FaultPlace, path: string, check: () => IntegrityFault[]): IntegrityFault[] {
  try {
    return check()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [faultAt(place, "unreadable", path, `This cannot be read: ${reason}.`)]
  }
}
