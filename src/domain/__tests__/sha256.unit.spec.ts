import { sha256 } from "../sha256"

// Test vectors of FIPS 180-2, and UTF-8.
it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("L3: SHA-256 of %p", (text, expected) => {
  expect(sha256(text)).toBe(expected)
})

it("L3: text is hashed as UTF-8, as its bytes are", () => {
  expect(sha256("Żółć €")).toBe(sha256(new TextEncoder().encode("Żółć €")))
})
