import type { TaxRounding } from "../../invoice/document"
import type { RoundingMode } from "../../money"
import { roundingViolations } from "../rounding-rules"

const paths = (rounding: TaxRounding, rounding_mode: RoundingMode, country: string) =>
  roundingViolations({ rounding, rounding_mode }, country).map(({ code, path }) => [code, path])

it("M4: per_line is refused where law says once per rate, with the law", () => {
  expect(paths("per_line", "half_up", "jp")).toEqual([["rounding_not_allowed", "rounding"]])
  expect(roundingViolations({ rounding: "per_line", rounding_mode: "half_up" }, "jp")[0]!.message).toMatch(/JP .*Art\. 70-10.*per_rate/)
})

it.each(["de", "fr", "us"])("M4: per_line is taken in %s", (country) => {
  expect(paths("per_line", "half_up", country)).toEqual([])
})

it.each<RoundingMode>(["half_up", "half_even", "down"])("M1: a Japanese issuer may round %s", (mode) => {
  expect(paths("per_rate", mode, "jp")).toEqual([])
})

it.each<RoundingMode>(["half_even", "down"])("M1: %s is refused where no law is known to allow it", (mode) => {
  expect(paths("per_rate", mode, "de")).toEqual([["rounding_not_allowed", "rounding_mode"]])
})
