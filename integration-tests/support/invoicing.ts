import { answer, type Api } from "./api"
import { eventually } from "./wait"

type Headers = Record<string, string>

/** What GET /admin/orders/:id/invoicing answers. */
export async function invoicingOf(api: Api, headers: Headers, orderId: string) {
  return (await api.get(`/admin/orders/${orderId}/invoicing`, { headers })).data
}

/** The order's invoice, once the subscribers made it. */
export async function invoiceOf(api: Api, headers: Headers, orderId: string) {
  return await eventually(`the invoice of ${orderId}`, async () => {
    const { invoices } = await invoicingOf(api, headers, orderId)
    return invoices.find(({ type }: { type: string }) => type === "invoice")
  })
}

/** Bytes of a PDF and the headers that it came with. */
export async function download(api: Api, headers: Headers, path: string) {
  const response = await answer(api.get(path, { headers, responseType: "arraybuffer" }))
  return { status: response.status, headers: response.headers, bytes: Buffer.from(response.data) }
}
