import { pathToFileURL } from "node:url"
import { Worker } from "node:worker_threads"

export type ReadPdf = { pages: string[]; text: string }

/** pdf.js is an ES module, which a test's sandbox cannot import: it reads in a thread outside of it. */
const READER = `
const { parentPort, workerData } = require("node:worker_threads")
const loaded = import(workerData)

async function read(data) {
  const { getDocument } = await loaded
  const task = getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true })
  const pdf = await task.promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\\n" : "")).join(""))
  }
  await task.destroy()
  return pages
}

parentPort.on("message", async ({ id, data }) => {
  try {
    parentPort.postMessage({ id, pages: await read(data) })
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) })
  }
})
`

const PDFJS = pathToFileURL(require.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href

type Answer = { id: number; pages?: string[]; error?: string }
type Waiting = { resolve: (pages: string[]) => void; reject: (error: Error) => void }

const waiting = new Map<number, Waiting>()
let reader: Worker | null = null
let last = 0

/** The text of a PDF, page by page, in reading order; non-breaking spaces come as plain ones. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const worker = (reader ??= start())
  const id = ++last
  const found = await new Promise<string[]>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, data: Uint8Array.from(bytes) })
  })
  const pages = found.map((page) => page.replace(/\u00a0/g, " "))
  return { pages, text: pages.join("\n") }
}

function start(): Worker {
  const worker = new Worker(READER, { eval: true, workerData: PDFJS })
  worker.on("message", ({ id, pages, error }: Answer) => {
    const { resolve, reject } = waiting.get(id)!
    waiting.delete(id)
    // An idle reader must not keep the tests' process alive.
    if (waiting.size === 0) {
      worker.unref()
    }
    if (pages) {
      resolve(pages)
    } else {
      reject(new Error(error))
    }
  })
  worker.on("error", (error) => waiting.forEach(({ reject }) => reject(error)))
  return worker
}
