import { EU_EXEMPTION_CODES } from "./eu"
import { notesOf, type Regime } from "./regime"
import { reverseChargeWordings } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const VATCA = "Value-Added Tax Consolidation Act 2010 (No. 31 of 2010), revised"
const REGULATIONS = "Value-Added Tax Regulations 2010 (S.I. No. 639 of 2010), as amended"
const STATUTORY_LANGUAGES = ["en"]
const note = notesOf(VATCA, REVIEWED_ON)
const prescribed = notesOf(REGULATIONS, REVIEWED_ON)

export const ie: Regime = {
  country_code: "ie",
  kind: "vat",
  union: "eu",
  reviewed_on: REVIEWED_ON,
  source: VATCA,
  statutory_languages: STATUTORY_LANGUAGES,
  notes: {
    intra_community_goods: prescribed("reg. 20(2)(f) VAT Regulations 2010; s. 46(1)(b) VATCA 2010", {
      en: "Intra-Community supply of goods",
      de: "Innergemeinschaftliche Lieferung",
      fr: "Livraison intracommunautaire de biens",
    }),
    reverse_charge: {
      ...prescribed("reg. 20(2)(e) VAT Regulations 2010", {}),
      wordings: reverseChargeWordings(STATUTORY_LANGUAGES),
    },
    export: note("s. 46(1)(b), Schedule 2 VATCA 2010", {
      en: "Export of goods",
      de: "Ausfuhr von Waren",
      fr: "Exportation de biens",
    }),
    services_abroad: note("s. 34 VATCA 2010", {
      en: "Outside the scope of Irish VAT",
      de: "In Irland nicht steuerbare Dienstleistung",
      fr: "Hors du champ d'application de la TVA irlandaise",
    }),
    small_business: note("s. 6 VATCA 2010", {
      en: "No VAT: the supplier is not registered for VAT",
      de: "Keine Mehrwertsteuer: der Lieferant ist nicht für die Mehrwertsteuer registriert",
      fr: "Sans TVA : le fournisseur n'est pas identifié à la TVA",
    }),
    gift_card: note("s. 43A(2)(a) VATCA 2010", {
      en: "Multi-purpose voucher: not subject to VAT",
      de: "Mehrzweck-Gutschein: unterliegt nicht der Mehrwertsteuer",
      fr: "Bon à usages multiples : non soumis à la TVA",
    }),
    not_taxable: note("s. 3 VATCA 2010", {
      en: "Not subject to VAT",
      de: "Nicht steuerbar",
      fr: "Non soumis à la TVA",
    }),
  },
  exemption_codes: EU_EXEMPTION_CODES,
  // EUR 100 without tax: EUR 100 with it never are more
  simplified_invoice: {
    below: "100",
    currency_code: "eur",
    article: "s. 66(1)(b) VATCA 2010; reg. 20 VAT Regulations 2010",
    source: VATCA,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 6,
    article: "s. 84 VATCA 2010",
    source: VATCA,
    reviewed_on: REVIEWED_ON,
  },
  regulated: [],
}
