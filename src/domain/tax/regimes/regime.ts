/** One wording in one language (BCP 47). */
export type Wording = { language: string; text: string }

/** Words of law for one situation. */
export type LegalNote = {
  /** As it may be printed behind the words; empty where no article is claimed. */
  article: string
  /** The law and where it is published. */
  source: string
  reviewed_on: string
  wordings: Wording[]
}

export type NoteKey =
  | "intra_community_goods"
  | "reverse_charge"
  | "export"
  | "services_abroad"
  | "small_business"
  | "gift_card"
  | "not_taxable"

/** Where a PDF alone is no legal invoice, or the software is regulated (T8). */
export type Regulation = {
  /** One sentence for the merchant. */
  what: string
  /** `YYYY-MM-DD`; null where the date differs or is not known for sure. */
  since: string | null
  source: string
}

export type SimplifiedInvoice = {
  /** At most this, tax included: the amount itself is still below the threshold. */
  below: string
  currency_code: string
  article: string
  source: string
  reviewed_on: string
}

export type Retention = {
  /** From the end of the calendar year; where a fiscal year ends later and the article says so, from its end. */
  years: number
  article: string
  source: string
  reviewed_on: string
}

export type Regime = {
  /** Lower case; null where none is known. */
  country_code: string | null
  /** What the tax is; a sales-tax regime uses no VAT words. */
  kind: "vat" | "sales_tax"
  /** `eu`: the Directive's rules of places of supply hold. */
  union: "eu" | null
  /** Null: nobody has reviewed this country's law; nothing is claimed. */
  reviewed_on: string | null
  source: string | null
  /** Languages of the law in which a note must be (first: the main one). */
  statutory_languages: string[]
  notes: Partial<Record<NoteKey, LegalNote>>
  /** VATEX code per note where the code list has one. */
  exemption_codes: Partial<Record<NoteKey, string>>
  /**
   * R5: up to it a simplified invoice needs no buyer; null where there is none or it is not reviewed. Never for distance sales
   * and goods to other member states, nor where the customer owes the tax (Art. 220a(2) Directive 2006/112/EC).
   */
  simplified_invoice: SimplifiedInvoice | null
  /** L7: how long issued documents are kept. */
  retention: Retention | null
  regulated: Regulation[]
}

/** Words by language, in the order in which they are preferred. */
export type Texts = Record<string, string>

/** Writes the notes of one law, as it was reviewed on a day. */
export function notesOf(source: string, reviewed_on: string): (article: string, texts: Texts) => LegalNote {
  return (article, texts) => ({ article, source, reviewed_on, wordings: wordingsOf(texts) })
}

export function wordingsOf(texts: Texts): Wording[] {
  return Object.entries(texts).map(([language, text]) => ({ language, text }))
}
