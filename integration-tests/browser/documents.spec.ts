import { readFile } from "node:fs/promises"
import { startAdminSession, by, widget, type AdminSession } from "../support/browser/admin-session"
import { picture } from "../support/browser/chromium"
import { placeOrder } from "../support/browser/storefront"
import { readPdf } from "../support/read-pdf"
import { eventually } from "../support/wait"

jest.setTimeout(300_000)

let session: AdminSession
let orderId: string

const row = (of: { type?: string; status?: string; text?: string }) => {
  const type = of.type ? `[data-type="${of.type}"]` : ""
  const status = of.status ? `[data-status="${of.status}"]` : ""
  const found = session.page.locator(`${widget} ${by("invoicing-invoice-row")}${type}${status}`)
  return of.text ? found.filter({ hasText: of.text }) : found
}

/**
 * Opens the menu of the row, and one of its entries: again where a drawer that has just closed gives the focus back only now,
 * which closes the menu.
 */
async function choose(of: Parameters<typeof row>[0], entry: string): Promise<void> {
  await eventually(entry, async () => {
    await row(of).locator(by("invoicing-actions")).click()
    return session.page.click(by(entry), { timeout: 3_000 }).then(() => true, () => false)
  })
}

const field = (path: string) => session.page.locator(`[id="invoicing-field-${path}"]`)

/** The order's documents, the oldest first. */
async function documents(): Promise<any[]> {
  return (await session.ask(`/admin/invoices?order_id=${orderId}&order=created_at`)).invoices
}

beforeAll(async () => {
  session = await startAdminSession()
  await session.changeSeller({ issue_on: "manual" })
  orderId = (await placeOrder(session.shop)).id
}, 600_000)

afterAll(async () => await session?.stop(), 60_000)

it("previews an invoice of one of two, issues it and downloads its PDF", async () => {
  const { page, openOrder } = session
  await openOrder(orderId)
  await page.locator(by("invoicing-pending-items")).waitFor()
  await picture(page, "admin-order-to-invoice")
  await page.click(by("invoicing-create"))
  const form = page.locator(by("invoicing-create-form"))
  await form.locator(by("invoicing-less")).first().click()
  expect(await field("items[0].quantity").inputValue()).toBe("1")
  await field("items[0].quantity").fill("5")
  await page.click(by("invoicing-create-draft"))
  await page.locator('[id="invoicing-field-items[0].quantity-description"]', { hasText: "2 is left" }).waitFor()
  await field("items[0].quantity").fill("1")
  await form.locator(by("invoicing-details")).click()
  await field("purchase_order").fill("PO-4711")
  await picture(page, "admin-create")
  await page.click(by("invoicing-preview"))
  await page.locator(by("invoicing-summary"), { hasText: "PO-4711" }).waitFor()
  expect(await page.locator(`${by("invoicing-preview-modal")} [role="alert"]`).count()).toBe(0)
  await picture(page, "admin-preview")
  expect(await documents()).toEqual([])

  await page.click(by("invoicing-issue"))
  await row({ status: "open" }).waitFor()
  const [invoice] = await documents()
  expect(invoice).toMatchObject({ purchase_order: "PO-4711", lines: [{ quantity: 1 }, { kind: "shipping" }] })
  await row({ text: invoice.number }).waitFor()
  await page.locator(by("invoicing-pending-items"), { hasText: "1 ×" }).waitFor()

  await page.locator(by("invoicing-pdf-pending")).waitFor({ state: "detached" })
  await row({ text: invoice.number }).locator(by("invoicing-actions")).click()
  await picture(page, "admin-order-issued")
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(by("invoicing-download"))])
  expect(download.suggestedFilename()).toBe(`Rechnung-${invoice.number}.pdf`)
  expect((await readPdf(await readFile(await download.path()))).text).toContain(invoice.number)
})

it("shows how the figures of an invoice come about", async () => {
  const { page } = session
  await choose({ status: "open" }, "invoicing-action-figures")
  const figures = page.locator(by("invoicing-figures"))
  await figures.getByText("List price").first().waitFor()
  expect(await figures.locator(by("invoicing-figures-part")).count()).toBe(3)
  await picture(page, "admin-figures")
  await page.keyboard.press("Escape")
  await figures.waitFor({ state: "detached" })
})

it("credits a line by quantity", async () => {
  const { page } = session
  await choose({ type: "invoice" }, "invoicing-action-credit")
  await page.click(by("invoicing-credit-mode-lines"))
  const line = page.locator(by("invoicing-credit-line")).first()
  await line.locator(by("invoicing-more")).click()
  await field("reason").fill("Arrived broken")
  await picture(page, "admin-credit")
  await page.click(by("invoicing-credit-issue"))
  await row({ type: "credit_note" }).waitFor()

  const [invoice, creditNote] = await documents()
  expect(creditNote).toMatchObject({ type: "credit_note", reason: "Arrived broken", credits: { id: invoice.id } })
  expect(creditNote.lines).toMatchObject([{ quantity: 1, credited_line_id: invoice.lines[0].id }])
  await row({ type: "credit_note", text: `Credit note for ${invoice.number}` }).waitFor()
})

it("credits an amount, and says at its field when that is more than is left", async () => {
  const { page } = session
  await choose({ type: "invoice" }, "invoicing-action-credit")
  await page.click(by("invoicing-credit-mode-amount"))
  await field("amount").fill("9999")
  await field("reason").fill("Goodwill")
  await page.click(by("invoicing-credit-issue"))
  await page.locator('[id="invoicing-field-amount-description"]', { hasText: /9999\.00 EUR/ }).waitFor()
  await picture(page, "admin-credit-refused")
  await field("amount").fill("1.5")
  await page.click(by("invoicing-credit-issue"))
  await page.locator(by("invoicing-credit-form")).waitFor({ state: "detached" })
  const made = await documents()
  expect(made[made.length - 1]).toMatchObject({ type: "credit_note", totals: { gross: 1.5 } })
  await picture(page, "admin-order-credited")
})

it("records a payment, and gives up what is not paid", async () => {
  const { page } = session
  await choose({ type: "invoice" }, "invoicing-action-payment")
  await field("amount").fill("1")
  await field("reference").fill("Statement 12")
  await picture(page, "admin-payment")
  await page.click(by("invoicing-payment-save"))
  await page.locator(by("invoicing-payment-form")).waitFor({ state: "detached" })
  expect((await documents())[0]).toMatchObject({ balance: { paid: 1 }, payment_status: "partially_paid" })

  await choose({ type: "invoice" }, "invoicing-action-uncollectible")
  await field("reason").fill("Insolvent")
  await picture(page, "admin-uncollectible")
  await page.click(by("invoicing-uncollectible-confirm"))
  await row({ type: "invoice", status: "uncollectible" }).waitFor()
})

it("corrects an invoice: credits it in full, and opens a fresh draft", async () => {
  const { page } = session
  await page.click(by("invoicing-create"))
  await page.click(by("invoicing-create-issue"))
  await row({ status: "open", type: "invoice" }).waitFor()
  const before = (await documents()).find((one) => one.type === "invoice" && one.status === "open")

  await choose({ type: "invoice", status: "open" }, "invoicing-action-correct")
  await field("reason").fill("Wrong name")
  await picture(page, "admin-correct")
  await page.click(by("invoicing-correct-confirm"))
  const form = page.locator(by("invoicing-edit-form"))
  await form.locator(by("invoicing-buyer")).click()
  await field("buyer.company").fill("Petersen Handels GmbH")
  await picture(page, "admin-edit-draft")
  await page.click(by("invoicing-edit-save"))
  await form.waitFor({ state: "detached" })

  const made = await documents()
  expect(made.find(({ id }) => id === before.id)).toMatchObject({ status: "credited" })
  expect(made.find(({ status }) => status === "draft")).toMatchObject({
    buyer: { company: "Petersen Handels GmbH" },
    totals: { gross: before.totals.gross },
  })
  await row({ status: "draft" }).scrollIntoViewIfNeeded()
  await picture(page, "admin-order-corrected")

  await row({ status: "draft" }).locator(by("invoicing-draft-issue")).click()
  await page.getByRole("button", { name: "Issue invoice" }).click()
  await row({ status: "draft" }).waitFor({ state: "detached" })
})

it("says that the order changed since a draft was made, and takes the changes over", async () => {
  const { page, shop, ask, openOrder } = session
  const order = await placeOrder(shop)
  orderId = order.id
  await openOrder(orderId)
  await page.click(by("invoicing-create"))
  await page.click(by("invoicing-create-draft"))
  await row({ status: "draft" }).waitFor()
  const [before] = await documents()
  await ask("/admin/order-edits", { order_id: orderId })
  await ask(`/admin/order-edits/${orderId}/items/item/${before.lines[0].source.line_id}`, { quantity: 1 })
  await ask(`/admin/order-edits/${orderId}/request`, {})
  await ask(`/admin/order-edits/${orderId}/confirm`, {})

  await openOrder(orderId)
  await page.locator(by("invoicing-order-changed")).waitFor()
  await picture(page, "admin-order-changed")
  await page.click(by("invoicing-follow"))
  await page.locator(by("invoicing-order-changed")).waitFor({ state: "detached" })
  const [after] = await documents()
  expect(after).toMatchObject({ id: before.id, status: "draft", lines: [{ quantity: 1 }, { kind: "shipping" }] })
})

it("prepares a draft that issues itself, and deletes it", async () => {
  const { page, shop, changeSeller, openOrder } = session
  await changeSeller({ issue_on: "payment_captured" })
  orderId = (await placeOrder(shop)).id
  await openOrder(orderId)
  await page.click(by("invoicing-create"))
  await page.click(by("invoicing-create-draft"))
  await row({ status: "draft", text: "Issues itself" }).waitFor()
  await picture(page, "admin-order-draft")
  await choose({ status: "draft" }, "invoicing-action-delete")
  await page.click(by("invoicing-delete-confirm"))
  await page.locator(by("invoicing-empty")).waitFor()
  expect(await documents()).toEqual([])
})

it("M7: asks what a credit line is that was added by hand, and shows what comes of the answer, and of another", async () => {
  const { page, shop, ask, changeSeller, openOrder } = session
  await changeSeller({ issue_on: "order_placed" })
  orderId = (await placeOrder(shop)).id
  await ask(`/admin/orders/${orderId}/credit-lines`, { amount: 5, reference: "goodwill", reference_id: orderId })
  await openOrder(orderId)
  const credit = page.locator(by("invoicing-credit-line"), { hasText: "Credit line of €5.00 added on" })
  const said = (noun: string) => credit.filter({ hasText: `: ${noun}` })
  await credit.waitFor()
  await page.locator(by("invoicing-reasons"), { hasText: "5.00 EUR" }).waitFor()
  await picture(page, "admin-credit-line")

  await page.click(by("invoicing-credit-line-payment"))
  await said("payment").waitFor()
  expect(await page.locator(by("invoicing-reasons")).count()).toBe(0)
  await page.click(by("invoicing-credit-line-price_reduction"))
  await page.locator('[role="alertdialog"]', { hasText: "Make it a price reduction?" }).getByRole("button", { name: "Make it a price reduction" }).click()
  await said("price reduction").waitFor()
  await row({ type: "credit_note", text: "€5.00" }).waitFor()
})

it("T2: asks why a line carries no tax, and invoices it with the reason", async () => {
  const { page, shop, ask, openOrder } = session
  const { tax_rates } = await ask("/admin/tax-rates?limit=100")
  await Promise.all(tax_rates.map(({ id }: { id: string }) => ask(`/admin/tax-rates/${id}`, { rate: 0 })))
  orderId = (await placeOrder(shop)).id
  await openOrder(orderId)
  await page.locator(by("invoicing-tax-reasons"), { hasText: "Why is no tax charged?" }).waitFor()
  await picture(page, "admin-order-untaxed")
  await page.click(by("invoicing-tax-reason"))
  await page.click(by("invoicing-tax-reason-save"))
  await page.locator('[id="invoicing-field-reason.text-description"]', { hasText: "needs the words" }).waitFor()
  await field("reason.text").fill("Steuerfrei nach § 4 Nr. 21 UStG")
  await picture(page, "admin-tax-reason")
  await page.click(by("invoicing-tax-reason-save"))
  await row({ status: "open" }).waitFor()
  const [invoice] = await documents()
  expect(invoice.tax_breakdown).toMatchObject([{ category: "E", rate: 0, exemption_reason: "Steuerfrei nach § 4 Nr. 21 UStG" }])
  await page.locator(by("invoicing-tax-reasons"), { hasText: "No tax, as you said" }).waitFor()
})
