import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { renderPdf } from "../index"
import { draw } from "../pdf/draw"
import { sampleDocument, sampleLines } from "./support/sample-document"

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
const raw = (bytes: Buffer) => bytes.toString("latin1")

it("the same document gives the same bytes, also when many are drawn at once", async () => {
  const document = sampleDocument({ lines: sampleLines(30) })
  const first = sha256(await renderPdf(document))
  await renderPdf(sampleDocument({ language: "en", number: "INV-2026-00002" }))
  const others = await Promise.all(Array.from({ length: 8 }, () => renderPdf(structuredClone(document))))
  expect(new Set(others.map(sha256))).toEqual(new Set([first]))
  expect(sha256(await renderPdf({ ...document, number: "INV-2026-00002" }))).not.toBe(first)
})

it("the same bytes in a fresh process, in another zone and locale", async () => {
  const script = `
    const { renderPdf } = require("./index")
    const { sampleDocument } = require("./__tests__/support/sample-document")
    renderPdf(sampleDocument()).then((bytes) =>
      process.stdout.write(require("node:crypto").createHash("sha256").update(bytes).digest("hex")))`
  const fresh = execFileSync(process.execPath, ["-r", "ts-node/register/transpile-only", "-e", script], {
    cwd: join(__dirname, ".."),
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "fr_FR.UTF-8" },
    encoding: "utf8",
  })
  expect(fresh).toBe(sha256(await renderPdf(sampleDocument())))
})

it("rendering does not change the document", async () => {
  const document = sampleDocument({ lines: sampleLines(30) })
  const before = structuredClone(document)
  await renderPdf(document)
  expect(document).toEqual(before)
})

it("is PDF/A-3b: version, claim, embedded fonts, the issue date as its date", async () => {
  const pdf = raw(await renderPdf(sampleDocument()))
  expect(pdf).toMatch(/^%PDF-1\.7/)
  expect(pdf).toContain("<pdfaid:part>3</pdfaid:part>")
  expect(pdf).toContain("<pdfaid:conformance>B</pdfaid:conformance>")
  expect(pdf).toContain("<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>")
  expect(pdf).toContain("/Lang (de)")
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(2)
  expect(pdf).not.toContain("/Type1")
})

it("the metadata is well-formed where a name is not", async () => {
  const { seller } = sampleDocument()
  const pdf = raw(await renderPdf(sampleDocument({ seller: { ...seller, name: "M & S <Kaffee>\u0000" } })))
  const creator = pdf.slice(pdf.indexOf("<dc:creator>"), pdf.indexOf("</dc:creator>"))
  expect(creator).toContain("M &amp; S &lt;Kaffee&gt;<")
  expect(pdf).toContain("(M & S <Kaffee>)")
})

it("fetches nothing: not by URL, not from the disk", async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    response.end()
  }).listen(0, "127.0.0.1")
  try {
    await new Promise((resolve) => server.once("listening", resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/logo.png`
    const { name: author } = sampleDocument().seller
    const definition = { info: { title: "x", author, creationDate: new Date(0) } }
    await expect(draw({ ...definition, content: [{ image: "logo" }], images: { logo: url } })).rejects.toThrow(/policy/)
    await expect(draw({ ...definition, content: [{ image: __filename }] })).rejects.toThrow(/policy/)
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
})
