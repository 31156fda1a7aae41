import type { RemoteFile } from "./request"

const RELEASE_AFTER_MS = 60_000

/** An address for the bytes, given back once the browser has had time to take them. */
function temporaryUrl(blob: Blob): string {
  const url = URL.createObjectURL(blob)
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS)
  return url
}

export function saveFile({ blob, filename }: RemoteFile, fallbackName: string): void {
  const anchor = document.createElement("a")
  anchor.href = temporaryUrl(blob)
  anchor.download = filename ?? fallbackName
  anchor.click()
}

/**
 * Shows a file in a tab of its own. The tab opens before the file is there: browsers block one that opens later than
 * the click. Where it is blocked all the same, the file is saved.
 */
export async function openFile(load: () => Promise<RemoteFile>, fallbackName: string): Promise<void> {
  const tab = window.open("", "_blank")
  try {
    const file = await load()
    if (tab) {
      tab.location.href = temporaryUrl(file.blob)
    } else {
      saveFile(file, fallbackName)
    }
  } catch (error) {
    tab?.close()
    throw error
  }
}
