import type { Invoice } from "../../types/http"

type BalanceRow = { label: string; amount: number; isStrong?: boolean }

/** What happened to an issued document's amount; nothing where it is simply paid, or simply not. */
export function balanceRows({ type, status, totals, balance }: Invoice): BalanceRow[] {
  const { paid, credited, refunded, due } = balance
  const isSimple = credited === 0 && refunded === 0 && (due === 0 || paid === 0)
  if (status === "draft" || (isSimple && type === "invoice")) {
    return []
  }
  const rows =
    type === "invoice"
      ? [
          { label: "Paid", amount: paid },
          { label: "Credited", amount: -credited },
          { label: "Refunded", amount: refunded },
          due < 0 ? { label: "To refund", amount: -due, isStrong: true } : { label: "Due", amount: due, isStrong: true },
        ]
      : [
          { label: "Refunded", amount: refunded === totals.gross ? 0 : refunded },
          { label: "Still to refund", amount: due, isStrong: true },
        ]
  return rows.filter(({ amount }) => amount !== 0)
}
