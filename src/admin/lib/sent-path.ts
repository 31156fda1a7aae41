type Row = { id: string }

const ROW = /^\w+\[(\d+)\]/

/**
 * The form's path of what a refusal names: `lines[0].quantity` of what was sent may be the third row of the form, because
 * only some of its rows are sent.
 */
export function formPath(path: string, list: string, sent: readonly Row[] | undefined, rows: readonly Row[]): string {
  const [head, index] = path.match(ROW) ?? []
  const row = rows.findIndex(({ id }) => id === sent?.[Number(index)]?.id)
  return head === undefined || row < 0 ? path : `${list}[${row}]${path.slice(head.length)}`
}
