import { EU_EXEMPTION_CODES } from "./eu"
import { notesOf, type Regime } from "./regime"
import { reverseChargeWordings } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const CGI = "Code général des impôts (CGI) and its annexe II, Légifrance"
const STATUTORY_LANGUAGES = ["fr"]
const note = notesOf(CGI, REVIEWED_ON)

/**
 * On 1 January 2027 the CGI's articles on VAT move to the Code des impositions sur les biens et services; on invoices those
 * of the CGI stay admitted until 30 June 2028 (ordonnance n° 2025-1247, as amended by ordonnance n° 2026-671).
 *
 * There is a simplified invoice up to EUR 150 without tax, but it names the buyer: only the seller's VAT ID and the reason of
 * an exemption may be left out (Art. 242 nonies A, II annexe II CGI; BOI-TVA-DECLA-30-20-20-20). So there is none here.
 */
export const fr: Regime = {
  country_code: "fr",
  kind: "vat",
  union: "eu",
  reviewed_on: REVIEWED_ON,
  source: CGI,
  statutory_languages: STATUTORY_LANGUAGES,
  notes: {
    intra_community_goods: note("art. 262 ter, I du CGI", {
      fr: "Livraison intracommunautaire exonérée de TVA",
      en: "VAT-exempt intra-Community supply",
      de: "Steuerfreie innergemeinschaftliche Lieferung",
    }),
    reverse_charge: {
      ...note("art. 283-2 du CGI", {}),
      wordings: reverseChargeWordings(STATUTORY_LANGUAGES),
    },
    export: note("art. 262, I du CGI", {
      fr: "Exportation exonérée de TVA",
      en: "VAT-exempt export",
      de: "Steuerfreie Ausfuhrlieferung",
    }),
    services_abroad: note("art. 259-1 du CGI", {
      fr: "TVA française non applicable",
      en: "French VAT not applicable",
      de: "In Frankreich nicht steuerbare Dienstleistung",
    }),
    // Word for word: art. 293 E, II CGI
    small_business: note("art. 293 B du CGI", {
      fr: "TVA non applicable, article 293 B du CGI",
      en: "VAT not applicable, article 293 B of the CGI (small business)",
      de: "Keine Mehrwertsteuer, Artikel 293 B CGI (Kleinunternehmer)",
    }),
    gift_card: note("art. 256 ter du CGI", {
      fr: "Bon à usages multiples : non soumis à la TVA",
      en: "Multi-purpose voucher: not subject to VAT",
      de: "Mehrzweck-Gutschein: unterliegt nicht der Mehrwertsteuer",
    }),
    not_taxable: note("art. 256, 256 A du CGI", {
      fr: "Hors du champ d'application de la TVA",
      en: "Outside the scope of VAT",
      de: "Nicht steuerbar",
    }),
  },
  exemption_codes: { ...EU_EXEMPTION_CODES, small_business: "VATEX-FR-FRANCHISE" },
  simplified_invoice: null,
  retention: {
    years: 10,
    article: "Art. L123-22 Code de commerce: counted from the end of the fiscal year",
    source: "Code de commerce, Légifrance",
    reviewed_on: REVIEWED_ON,
  },
  regulated: [
    {
      what: "Software that records consumers' payments must be secured against changes, certified or attested by its maker.",
      since: "2018-01-01",
      source: "CGI, art. 286, I, 3° bis, as amended by the loi de finances pour 2026",
    },
    {
      what: "Every business must receive e-invoices through an approved platform (plateforme agréée).",
      since: "2026-09-01",
      source: "CGI, art. 289 bis; loi n° 2023-1322 du 29 décembre 2023, art. 91",
    },
    {
      what:
        "Large and mid-sized sellers must send French businesses e-invoices through an approved platform and report their " +
        "other sales: a PDF alone is no invoice.",
      since: "2026-09-01",
      source: "CGI, art. 289 bis, 290, 290 A; loi n° 2023-1322 du 29 décembre 2023, art. 91",
    },
    {
      what:
        "Small sellers, too, must send French businesses e-invoices through an approved platform and report their other sales: " +
        "a PDF alone is no invoice.",
      since: "2027-09-01",
      source: "CGI, art. 289 bis, 290, 290 A; loi n° 2023-1322 du 29 décembre 2023, art. 91",
    },
  ],
}
