import { documentFileName, RENDERER } from "../index"
import { sampleDocument } from "./support/sample-document"

describe("the file name", () => {
  it.each([
    [{ number: "INV-2026-00001" }, "Rechnung-INV-2026-00001.pdf"],
    [{ number: "RE/2026/7" }, "Rechnung-RE-2026-7.pdf"],
    [{ number: '../../Größe №1\r\n"' }, "Rechnung-.-.-Große-No1.pdf".replace("Große", "Gro-e")],
    [{ number: null }, "Rechnung-Entwurf.pdf"],
    [{ number: null, language: "en-US" }, "Invoice-Draft.pdf"],
    [{ number: "CN-1", type: "credit_note" as const, language: "en" }, "Credit-note-CN-1.pdf"],
    [{ number: "K-1", type: "credit_note" as const }, "Rechnungskorrektur-K-1.pdf"],
  ])("of %j is %s", (overrides, expected) => {
    expect(documentFileName(sampleDocument(overrides))).toBe(expected)
  })
})

it("the renderer names template and version", () => {
  expect(RENDERER).toMatch(/^[a-z-]+@\d+$/)
})
