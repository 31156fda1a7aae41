import { EU_EXEMPTION_CODES } from "./eu"
import { notesOf, type Regime } from "./regime"
import { reverseChargeWordings } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const USTG = "Umsatzsteuergesetz 1994 (UStG 1994), BGBl. Nr. 663/1994, as amended"
const STATUTORY_LANGUAGES = ["de"]
const note = notesOf(USTG, REVIEWED_ON)

export const at: Regime = {
  country_code: "at",
  kind: "vat",
  union: "eu",
  reviewed_on: REVIEWED_ON,
  source: USTG,
  statutory_languages: STATUTORY_LANGUAGES,
  notes: {
    // Articles of the annex on the internal market (Binnenmarktregelung)
    intra_community_goods: note("Art. 6 Abs. 1, Art. 7 UStG 1994", {
      de: "Steuerfreie innergemeinschaftliche Lieferung",
      en: "Tax-exempt intra-Community supply",
      fr: "Livraison intracommunautaire exonérée",
    }),
    reverse_charge: {
      ...note("§ 3a Abs. 6, § 19 Abs. 1 UStG 1994", {}),
      wordings: reverseChargeWordings(STATUTORY_LANGUAGES),
    },
    export: note("§ 6 Abs. 1 Z 1, § 7 UStG 1994", {
      de: "Steuerfreie Ausfuhrlieferung",
      en: "Tax-exempt export",
      fr: "Exportation exonérée",
    }),
    services_abroad: note("§ 3a UStG 1994", {
      de: "Nicht im Inland steuerbare sonstige Leistung",
      en: "Services not taxable in Austria",
      fr: "Prestation de services non imposable en Autriche",
    }),
    small_business: note("§ 6 Abs. 1 Z 27 UStG 1994", {
      de: "Steuerbefreit nach § 6 Abs. 1 Z 27 UStG 1994 (Kleinunternehmer)",
      en: "Tax-exempt under § 6 Abs. 1 Z 27 UStG 1994 (small business)",
      fr: "Exonéré selon le § 6 Abs. 1 Z 27 UStG 1994 (petite entreprise)",
    }),
    gift_card: {
      ...note("Art. 30b Richtlinie 2006/112/EG", {
        de: "Mehrzweck-Gutschein: unterliegt nicht der Umsatzsteuer",
        en: "Multi-purpose voucher: not subject to VAT",
        fr: "Bon à usages multiples : non soumis à la TVA",
      }),
      source: "Council Directive 2006/112/EC; Umsatzsteuerrichtlinien 2000 on vouchers issued since 1 January 2019",
    },
    not_taxable: note("§ 1 Abs. 1 UStG 1994", {
      de: "Nicht steuerbar",
      en: "Not subject to VAT",
      fr: "Non soumis à la TVA",
    }),
  },
  exemption_codes: EU_EXEMPTION_CODES,
  simplified_invoice: {
    below: "400",
    currency_code: "eur",
    article: "§ 11 Abs. 6 UStG 1994 (Kleinbetragsrechnung)",
    source: USTG,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 7,
    article: "§ 132 Abs. 1 BAO: counted from the end of the calendar year in which the fiscal year ends",
    source: "Bundesabgabenordnung (BAO), BGBl. Nr. 194/1961, as amended",
    reviewed_on: REVIEWED_ON,
  },
  regulated: [],
}
