import { DOCUMENT_LANGUAGES, documentLanguage } from "../language"

it.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["DE_CH", "de"],
  ["en-US", "en"],
  ["en", "en"],
  ["fr-FR", null],
  ["deu", null],
  ["den", null],
  ["", null],
  [null, null],
])("a source in %p is answered in %p", (tag, language) => {
  expect(documentLanguage(tag)).toBe(language)
})

it("every language of documents answers to its own tag", () => {
  expect(DOCUMENT_LANGUAGES.map((language) => documentLanguage(language))).toEqual([...DOCUMENT_LANGUAGES])
})
