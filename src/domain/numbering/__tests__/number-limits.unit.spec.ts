import { numberViolations } from "../number-limits"

const codes = (number: string, country: string | null) => numberViolations(number, country).map(({ code }) => code)

describe("N2: a number longer than the seller's country allows is refused", () => {
  it.each([
    ["in", 16],
    ["it", 20],
    ["de", 35],
    [null, 35],
  ])("in %p it has at most %i characters", (country, most) => {
    expect(codes("A".repeat(most), country)).toEqual([])
    expect(codes("A".repeat(most + 1), country)).toEqual(["number_too_long"])
  })

  it("the message names the number, the limit and where it is from", () => {
    expect(numberViolations("INV/2026-27/00001", "in")).toMatchObject([
      { path: "number", message: expect.stringMatching(/INV\/2026-27\/00001 .*16 .*CGST Rules 2017, rule 46\(b\)/) },
    ])
  })

  it("letters beyond the Basic Multilingual Plane count once", () => {
    expect(codes("𝐀".repeat(35), "de")).toEqual([])
  })
})

it.each(["INV.1", "INV_1", "INV 1", "INV#1", "Ü1"])("N2: %s has characters that India's rule does not name", (number) => {
  expect(codes(number, "in")).toEqual(["number_characters"])
  expect(codes(number, "de")).toEqual([])
})
