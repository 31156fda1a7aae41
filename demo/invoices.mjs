import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** @typedef {import("../src/types/http").Invoice} Invoice */

/**
 * Waits until every order has its invoice with a finished PDF, and writes those PDFs.
 *
 * @param {ReturnType<import("./seed/http.mjs").client>} admin
 * @param {{ orders: string[], directory: string, within_ms: number }} wanted
 * @returns {Promise<{ invoices: Invoice[], problems: string[] }>} what is there, and why the rest is not
 */
export async function collectInvoices(admin, { orders, directory, within_ms }) {
  const deadline = Date.now() + within_ms
  let invoices, missing
  for (;;) {
    invoices = await listInvoices(admin)
    const ready = new Set(invoices.filter(isReady).map(({ order_id }) => order_id))
    missing = orders.filter((id) => !ready.has(id))
    if (!missing.length || Date.now() > deadline) break
    await sleep(500)
  }
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const finished = invoices.filter(isReady).sort((a, b) => a.number.localeCompare(b.number))
  for (const { id, number } of finished) {
    writeFileSync(path.join(directory, `${number.replace(/[^\w.-]+/g, "-")}.pdf`), await admin.bytes(`/admin/invoices/${id}/pdf`))
  }
  return { invoices: finished, problems: await Promise.all(missing.map((id) => explain(admin, id, invoices))) }
}

const isReady = (invoice) => invoice.number && invoice.document.pdf?.status === "ready"

/** @returns {Promise<Invoice[]>} */
async function listInvoices(admin) {
  const all = []
  for (;;) {
    const { invoices, count } = await admin.get(`/admin/invoices?limit=100&offset=${all.length}`)
    all.push(...invoices)
    if (!invoices.length || all.length >= count) return all
  }
}

async function explain(admin, orderId, invoices) {
  const { order } = await admin.get(`/admin/orders/${orderId}?fields=display_id`)
  const name = `order #${order.display_id}`
  const invoice = invoices.find(({ order_id }) => order_id === orderId)
  if (invoice) {
    const { status, error } = invoice.document.pdf ?? { status: "missing", error: null }
    return `${name}: the PDF of ${invoice.number ?? "its draft"} is ${status}${error ? ` (${error})` : ""}`
  }
  const { readiness } = await admin.get(`/admin/orders/${orderId}/invoicing`)
  const reasons = readiness.errors.map(({ message }) => message).join(" ")
  return `${name} has no invoice: ${reasons || "nothing speaks against it, so its event is still on the way."}`
}
