import { readPdf } from "../../../integration-tests/support/read-pdf"
import { renderPdf } from "../index"
import { sampleDocument, sampleLines } from "./support/sample-document"

const read = async (...args: Parameters<typeof renderPdf>) => readPdf(await renderPdf(...args))
const marked = (pages: string[], word: string) => pages.filter((page) => page.includes(word)).length

it("L1: a draft is watermarked on every page in its language and has no number", async () => {
  const draft = { number: null, issue_date: null, lines: sampleLines(20) }
  const german = await read(sampleDocument(draft))
  expect(german.pages.length).toBeGreaterThan(1)
  expect(marked(german.pages, "Entwurf")).toBe(german.pages.length)
  expect(german.text).not.toMatch(/Rechnungsnummer|Rechnungsdatum|Verwendungszweck|INV-/)

  const english = await read(sampleDocument({ ...draft, language: "en" }))
  expect(marked(english.pages, "Draft")).toBe(english.pages.length)
})

it("an issued document has no watermark unless one is asked for", async () => {
  expect((await read(sampleDocument())).text).not.toContain("Entwurf")
  expect((await read(sampleDocument(), { watermark: true })).text).toContain("Entwurf")
  expect((await read(sampleDocument({ number: null }), { watermark: false })).text).not.toContain("Entwurf")
})
