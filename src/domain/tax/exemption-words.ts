import type { Seller } from "../seller/seller"
import { regimeOf } from "./regimes"
import type { LegalNote, Regime, Wording } from "./regimes/regime"
import type { TaxTreatment } from "./treatment"

/** How a document says why tax is not charged. */
export type ExemptionWords = {
  /** VATEX code, where the list has one. */
  code: string | null
  text: string
  /** The same in the language of the seller's law, where the document's is another (T7). */
  statutory: { text: string; language: string; source: string } | null
}

/** The words of a treatment in the document's language, else in the law's own; null where tax is charged or no words are needed. */
export function exemptionWords({ exemption, category, tax_country }: TaxTreatment, seller: Seller, language: string): ExemptionWords | null {
  if (!exemption) {
    return null
  }
  if ("text" in exemption) {
    return { ...exemption, statutory: null }
  }
  const ofSeller = regimeOf(seller.address.country_code)
  const ofDispatch = regimeOf(tax_country)
  const isOfDispatch = (category === "K" || category === "G") && ofDispatch.notes[exemption.note] !== undefined
  const regime = isOfDispatch ? ofDispatch : ofSeller
  const note = regime.notes[exemption.note]!
  const lawful = note.wordings.find((wording) => wording.language === regime.statutory_languages[0])
  const own = note.wordings.find((wording) => wording.language === language) ?? lawful ?? note.wordings[0]!
  return {
    code: regime.exemption_codes[exemption.note] ?? null,
    text: withArticle(own, note),
    statutory: lawful && !isStatutory(own, regime) ? { text: withArticle(lawful, note), language: lawful.language, source: note.source } : null,
  }
}

const isStatutory = ({ language }: Wording, { statutory_languages }: Regime) => statutory_languages.includes(language)

/** Words that name their article already are left as they are. */
const withArticle = ({ text }: Wording, { article }: LegalNote) => (!article || /\d/.test(text) ? text : `${text} (${article})`)
