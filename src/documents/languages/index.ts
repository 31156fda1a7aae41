import { documentLanguage, type DocumentLanguage } from "../../domain/invoice/language"
import { de } from "./de"
import { en } from "./en"
import type { Texts } from "./texts"

export type { Texts } from "./texts"

const LANGUAGES: Record<DocumentLanguage, Texts> = { de, en }
const FALLBACK: DocumentLanguage = "en"

/** Words and locale of a document; a language that nobody has written yet is answered in English. */
export function textsFor(tag: string): { language: string; locale: string; texts: Texts } {
  const language = documentLanguage(tag) ?? FALLBACK
  const texts = LANGUAGES[language]
  return { language, texts, locale: localeOf(tag, language) ?? texts.locale }
}

function localeOf(tag: string, language: string): string | null {
  try {
    const locale = new Intl.Locale(tag.replace(/_/g, "-"))
    return locale.language === language && locale.region ? `${language}-${locale.region}` : null
  } catch {
    return null
  }
}
