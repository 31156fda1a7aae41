import { notesOf, type Regime } from "./regime"

const REVIEWED_ON = "2026-11-22"
const MWSTG = "Mehrwertsteuergesetz (MWSTG, LTVA, LIVA), SR 641.20"
const MWSTV = "Mehrwertsteuerverordnung (MWSTV, OTVA, OIVA), SR 641.201"
const ESTV = "Eidgenössische Steuerverwaltung, MWST-Info 04 Steuerobjekt and MWST-Branchen-Info 06 Detailhandel (value vouchers)"
const note = notesOf(MWSTG, REVIEWED_ON)

export const ch: Regime = {
  country_code: "ch",
  kind: "vat",
  union: null,
  reviewed_on: REVIEWED_ON,
  source: MWSTG,
  statutory_languages: ["de", "fr", "it"],
  notes: {
    export: note("Art. 23 Abs. 2 Ziff. 1 MWSTG", {
      de: "Von der Steuer befreite Ausfuhr (Art. 23 Abs. 2 Ziff. 1 MWSTG)",
      fr: "Exportation exonérée de l'impôt (art. 23, al. 2, ch. 1, LTVA)",
      it: "Esportazione esente dall'imposta (art. 23 cpv. 2 n. 1 LIVA)",
      en: "Export exempt from the tax (Art. 23 para. 2 no. 1 VAT Act)",
    }),
    services_abroad: note("Art. 8 MWSTG", {
      de: "Ort der Dienstleistung im Ausland: keine Schweizer Mehrwertsteuer (Art. 8 MWSTG)",
      fr: "Lieu de la prestation de services à l'étranger : pas de TVA suisse (art. 8 LTVA)",
      it: "Luogo della prestazione di servizi all'estero: nessuna IVA svizzera (art. 8 LIVA)",
      en: "Services supplied abroad: no Swiss VAT (Art. 8 VAT Act)",
    }),
    small_business: note("Art. 10 Abs. 2, Art. 27 Abs. 1 MWSTG", {
      de: "Nicht mehrwertsteuerpflichtig (Art. 10 Abs. 2 MWSTG)",
      fr: "Non assujetti à la TVA (art. 10, al. 2, LTVA)",
      it: "Non assoggettato all'IVA (art. 10 cpv. 2 LIVA)",
      en: "Not liable to VAT (Art. 10 para. 2 VAT Act)",
    }),
    gift_card: {
      ...note("Art. 18 MWSTG", {
        de: "Wertgutschein: keine steuerbare Leistung (Art. 18 MWSTG)",
        fr: "Bon de valeur : pas de prestation imposable (art. 18 LTVA)",
        it: "Buono valore: nessuna prestazione imponibile (art. 18 LIVA)",
        en: "Value voucher: no taxable supply (Art. 18 VAT Act)",
      }),
      source: ESTV,
    },
    not_taxable: note("Art. 18 Abs. 1 MWSTG", {
      de: "Unterliegt nicht der Mehrwertsteuer (Art. 18 Abs. 1 MWSTG)",
      fr: "Non soumis à la TVA (art. 18, al. 1, LTVA)",
      it: "Non soggetto all'IVA (art. 18 cpv. 1 LIVA)",
      en: "Not subject to VAT (Art. 18 para. 1 VAT Act)",
    }),
  },
  exemption_codes: {},
  simplified_invoice: {
    below: "400",
    currency_code: "chf",
    article: "Art. 26 Abs. 3 MWSTG, Art. 57 MWSTV: receipts of automatic tills",
    source: MWSTV,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 10,
    article: "Art. 70 Abs. 2, Art. 42 Abs. 6 MWSTG; Art. 958f OR: counted from the end of the fiscal year",
    source: `${MWSTG}; Obligationenrecht (OR), SR 220`,
    reviewed_on: REVIEWED_ON,
  },
  regulated: [],
}
