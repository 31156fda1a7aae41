import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import type { AdminCreateInvoice, Invoice } from "../../types/http"
import { openFile, saveFile } from "../lib/files"
import { type RemoteFile, requestFile } from "../lib/request"
import { isStale } from "../lib/request-error"

/** Saves the stored PDF of an issued invoice. */
export function useDownloadPdf() {
  return useMutation({
    mutationFn: async ({ id, number }: Invoice) =>
      saveFile(await requestFile(`/admin/invoices/${id}/pdf`), `${number ?? id}.pdf`),
    onError: (error) =>
      isStale(error)
        ? toast.info("The PDF is not ready yet", { description: "It is being made. Try again in a few seconds." })
        : toast.error("The PDF could not be downloaded", { description: error.message }),
  })
}

function useOpenPdf(load: () => Promise<RemoteFile>) {
  return useMutation({
    mutationFn: () => openFile(load, "invoice-preview.pdf"),
    onError: (error) => toast.error("The preview could not be opened as PDF", { description: error.message }),
  })
}

/** Shows the watermarked PDF of what would be invoiced now. */
export const useOpenPreviewPdf = (body: AdminCreateInvoice) =>
  useOpenPdf(() => requestFile("/admin/invoices/preview", { method: "POST", query: { format: "pdf" }, body }))

/** Shows the watermarked PDF of a draft. */
export const useOpenDraftPdf = ({ id }: Invoice) => useOpenPdf(() => requestFile(`/admin/invoices/${id}/pdf`))
