import { place, shown } from "./places.mjs"
import { MERCHANT } from "./seed/people.mjs"
import { shopFile } from "./shop-file.mjs"

/** @typedef {import("../src/types/http").Invoice} Invoice */

/**
 * What somebody needs who has just started the shop.
 *
 * @param {{ url: string, publishable_key: string, invoices: Invoice[], problems: string[] }} shop
 */
export function summary({ url, publishable_key, invoices, problems }) {
  const lines = [
    ["Admin", `${url}/app`],
    ["Sign in", `${MERCHANT.email} / ${MERCHANT.password}`],
    ["Publishable key", publishable_key],
    ["Invoice PDFs", `${shown(place("out"))}/ (${invoices.length})`],
    ["For scripts", shown(shopFile.path)],
    ["Server's log", shown(place("server.log"))],
  ]
  return `\n${lines.map(([name, value]) => `  ${name.padEnd(16)} ${value}`).join("\n")}\n${missing(problems)}\n  Ctrl-C stops it.\n\n`
}

/**
 * One line an invoice: number, customer, total.
 *
 * @param {Invoice[]} invoices
 * @param {string[]} problems
 */
export function table(invoices, problems) {
  const rows = invoices.map(({ number, buyer, totals, currency_code }) => [
    number,
    buyer.company ?? buyer.name ?? "",
    new Intl.NumberFormat("de-DE", { style: "currency", currency: currency_code }).format(totals.gross),
  ])
  const width = (column) => Math.max(...rows.map((row) => row[column].length))
  const lines = rows.map(([number, buyer, total]) => `  ${number.padEnd(width(0))}  ${buyer.padEnd(width(1))}  ${total.padStart(width(2))}\n`)
  return `\n${lines.join("")}\n  ${invoices.length} invoices in ${shown(place("out"))}/\n${missing(problems)}`
}

const missing = (problems) => problems.map((problem) => `  missing: ${problem}\n`).join("")
