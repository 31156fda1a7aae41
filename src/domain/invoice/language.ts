/** The languages that documents are written in. */
export const DOCUMENT_LANGUAGES = ["de", "en"] as const
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number]

/** The language in which documents can answer a BCP 47 tag: `de` for `de-AT`; null where they cannot. */
export function documentLanguage(tag: string | null): DocumentLanguage | null {
  const language = tag?.toLowerCase().split(/[-_]/)[0]
  return DOCUMENT_LANGUAGES.find((known) => known === language) ?? null
}
