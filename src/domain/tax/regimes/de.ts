import { EU_EXEMPTION_CODES } from "./eu"
import { notesOf, type Regime } from "./regime"
import { reverseChargeWordings } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const USTG = "Umsatzsteuergesetz (UStG), BGBl. 2005 I S. 386, as amended"
const USTDV = "Umsatzsteuer-Durchführungsverordnung (UStDV), BGBl. 2005 I S. 434, as amended"
const STATUTORY_LANGUAGES = ["de"]
const note = notesOf(USTG, REVIEWED_ON)

export const de: Regime = {
  country_code: "de",
  kind: "vat",
  union: "eu",
  reviewed_on: REVIEWED_ON,
  source: USTG,
  statutory_languages: STATUTORY_LANGUAGES,
  notes: {
    intra_community_goods: note("§ 4 Nr. 1 Buchst. b, § 6a UStG", {
      de: "Steuerfreie innergemeinschaftliche Lieferung",
      en: "Tax-exempt intra-Community supply",
      fr: "Livraison intracommunautaire exonérée",
    }),
    reverse_charge: {
      ...note("§ 13b, § 14a Abs. 1 und 5 UStG", {}),
      wordings: reverseChargeWordings(STATUTORY_LANGUAGES),
    },
    export: note("§ 4 Nr. 1 Buchst. a, § 6 UStG", {
      de: "Steuerfreie Ausfuhrlieferung",
      en: "Tax-exempt export",
      fr: "Exportation exonérée",
    }),
    services_abroad: note("§ 3a Abs. 2, 4, 5 UStG", {
      de: "Nicht im Inland steuerbare sonstige Leistung",
      en: "Services not taxable in Germany",
      fr: "Prestation de services non imposable en Allemagne",
    }),
    small_business: note("§ 19 UStG, § 34a Satz 1 Nr. 5 UStDV", {
      de: "Steuerbefreit nach § 19 UStG (Kleinunternehmer)",
      en: "Tax-exempt under § 19 UStG (small business)",
      fr: "Exonéré selon le § 19 UStG (petite entreprise)",
    }),
    gift_card: note("§ 3 Abs. 15 UStG", {
      de: "Mehrzweck-Gutschein: unterliegt nicht der Umsatzsteuer",
      en: "Multi-purpose voucher: not subject to VAT",
      fr: "Bon à usages multiples : non soumis à la TVA",
    }),
    not_taxable: note("§ 1 Abs. 1 UStG", {
      de: "Nicht steuerbar",
      en: "Not subject to VAT",
      fr: "Non soumis à la TVA",
    }),
  },
  exemption_codes: EU_EXEMPTION_CODES,
  simplified_invoice: {
    below: "250",
    currency_code: "eur",
    article: "§ 33 UStDV (Kleinbetragsrechnung)",
    source: USTDV,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 8,
    article: "§ 14b Abs. 1 UStG; § 147 Abs. 3, 4 AO: longer while the documents matter for an assessment that is still open",
    source: "UStG and Abgabenordnung as amended by the Viertes Bürokratieentlastungsgesetz, BGBl. 2024 I Nr. 323",
    reviewed_on: REVIEWED_ON,
  },
  regulated: [
    {
      what: "Every business must be able to receive structured e-invoices (EN 16931) from other German businesses.",
      since: "2025-01-01",
      source: "§ 14 Abs. 1, 2 UStG as amended by the Wachstumschancengesetz, BGBl. 2024 I Nr. 108",
    },
    {
      what:
        "Sellers with a turnover above EUR 800,000 in the year before must send other German businesses structured e-invoices " +
        "(EN 16931), except up to EUR 250: a PDF alone is none.",
      since: "2027-01-01",
      source: "§ 14 Abs. 1, 2, § 27 Abs. 38 Nr. 1, 2 UStG; § 33 UStDV",
    },
    {
      what:
        "All sellers must send other German businesses structured e-invoices (EN 16931), except up to EUR 250 and small " +
        "businesses (§ 19 UStG): a PDF alone is none.",
      since: "2028-01-01",
      source: "§ 14 Abs. 1, 2, § 27 Abs. 38 UStG; §§ 33, 34a UStDV",
    },
  ],
}
