const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

/** Northern Ireland, whose VAT IDs are the Union's, has no code of its own in ISO 3166-1. */
const BESIDE_ISO = "xi"

/** Whether a lower-case code is one of a country, as ISO 3166-1 alpha-2 has it. */
export function isCountry(code: string): boolean {
  return code === BESIDE_ISO || (/^[a-y][a-z]$|^z[a-y]$/.test(code) && names.of(code.toUpperCase()) !== undefined)
}
