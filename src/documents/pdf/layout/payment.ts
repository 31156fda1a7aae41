import type { BankAccount } from "../../../domain/invoice/document"
import type { Content, TableCell } from "../draw"
import { isPositive, type Sheet } from "./sheet"
import { BARE, COLOR, PAGE, SIZE } from "./theme"

const PADDING = 10
const INNER = PAGE.width - 2 * PADDING
const LABELS = [88, 36]

/** How the amount is to be paid, or how it is settled. A credit note asks for nothing. */
export function payment(sheet: Sheet): Content {
  const { document } = sheet
  const owed = isPositive(document.totals.payable) && document.type === "invoice"
  const accounts = owed ? document.seller.bank_accounts : []
  const padding = () => PADDING
  return {
    margin: [0, 18, 0, 0],
    fontSize: SIZE.body,
    layout: {
      ...BARE,
      fillColor: COLOR.panel,
      paddingLeft: padding,
      paddingRight: padding,
      paddingTop: padding,
      paddingBottom: padding,
    },
    table: {
      widths: [INNER],
      body: [
        [
          {
            lineHeight: 1.15,
            stack: [
              { text: sentence(sheet, accounts.length > 0), bold: true },
              ...(accounts.length > 0 ? [transfer(accounts, sheet)] : []),
            ],
          },
        ],
      ],
    },
  }
}

function sentence({ document, texts, format }: Sheet, byTransfer: boolean): string {
  const { payable } = document.totals
  if (document.type === "credit_note") {
    return texts.refund
  }
  if (!isPositive(payable)) {
    return texts.settled
  }
  const due = document.due_date && format.date(document.due_date)
  return byTransfer ? texts.payToAccount(format.money(payable), due) : texts.pay(format.money(payable), due)
}

/** Each account in two rows, holder and bank beside IBAN and BIC; below them what to write on the transfer. */
function transfer(accounts: BankAccount[], { document, texts }: Sheet): Content {
  const half = (INNER - LABELS[0] - LABELS[1]) / 2
  const rows = accounts.flatMap((account) => [
    cells([texts.accountName, account.account_name ?? document.seller.name, texts.iban, grouped(account.iban)]),
    cells([account.bank_name && texts.bank, account.bank_name, account.bic && texts.bic, account.bic]),
  ])
  return {
    margin: [0, 6, 0, 0],
    layout: { ...BARE, paddingTop: (row) => (row > 0 && row % 2 === 0 ? 5 : 1.5) },
    table: {
      widths: [LABELS[0], half, LABELS[1], half],
      body: [...rows, ...(document.number ? [cells([texts.remittance, document.number, null, null])] : [])],
    },
  }
}

function cells(texts: (string | null)[]): TableCell[] {
  return texts.map((text, index) => ({ text: text ?? "", ...(index % 2 === 0 ? { color: COLOR.muted } : {}) }))
}

/** An IBAN in groups of four, as it is printed. */
function grouped(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1\u00a0")
}
