import { EU_EXEMPTION_CODES } from "./eu"
import { notesOf, type Regime } from "./regime"
import { reverseChargeWordings } from "./reverse-charge"

const REVIEWED_ON = "2026-11-22"
const WET_OB = "Wet op de omzetbelasting 1968 (Wet OB 1968), Stb. 1968, 329, as amended"
const STATUTORY_LANGUAGES = ["nl"]
const note = notesOf(WET_OB, REVIEWED_ON)

export const nl: Regime = {
  country_code: "nl",
  kind: "vat",
  union: "eu",
  reviewed_on: REVIEWED_ON,
  source: WET_OB,
  statutory_languages: STATUTORY_LANGUAGES,
  notes: {
    intra_community_goods: note("art. 9 lid 2 onder b, tabel II post a.6 Wet OB 1968", {
      nl: "Intracommunautaire levering",
      en: "Intra-Community supply",
      de: "Innergemeinschaftliche Lieferung",
      fr: "Livraison intracommunautaire",
    }),
    reverse_charge: {
      ...note("art. 12 Wet OB 1968; art. 196 Richtlijn 2006/112/EG", {}),
      wordings: reverseChargeWordings(STATUTORY_LANGUAGES),
    },
    export: note("art. 9 lid 2 onder b, tabel II post a.2 Wet OB 1968", {
      nl: "Uitvoer van goederen",
      en: "Export of goods",
      de: "Ausfuhr von Waren",
      fr: "Exportation de biens",
    }),
    services_abroad: note("art. 6 e.v. Wet OB 1968", {
      nl: "Dienst niet belast in Nederland",
      en: "Services not taxable in the Netherlands",
      de: "In den Niederlanden nicht steuerbare Dienstleistung",
      fr: "Prestation de services non imposable aux Pays-Bas",
    }),
    small_business: note("art. 25 Wet OB 1968", {
      nl: "Kleineondernemersregeling: vrijgesteld van btw (art. 25 Wet OB)",
      en: "Small-business scheme: exempt from VAT (art. 25 Wet OB)",
      de: "Kleinunternehmerregelung: von der Mehrwertsteuer befreit (art. 25 Wet OB)",
      fr: "Régime des petites entreprises : exonéré de TVA (art. 25 Wet OB)",
    }),
    gift_card: {
      ...note("art. 30b Richtlijn 2006/112/EG", {
        nl: "Voucher voor meervoudig gebruik: niet aan btw onderworpen",
        en: "Multi-purpose voucher: not subject to VAT",
        de: "Mehrzweck-Gutschein: unterliegt nicht der Mehrwertsteuer",
        fr: "Bon à usages multiples : non soumis à la TVA",
      }),
      source: "Council Directive 2006/112/EC; Besluit van 14 december 2018, nr. BLKB 2018-217731, Stcrt. 2018, 68657, § 3.2",
    },
    not_taxable: note("art. 1 Wet OB 1968", {
      nl: "Niet aan btw onderworpen",
      en: "Not subject to VAT",
      de: "Nicht steuerbar",
      fr: "Non soumis à la TVA",
    }),
  },
  exemption_codes: EU_EXEMPTION_CODES,
  simplified_invoice: {
    below: "100",
    currency_code: "eur",
    article: "Art. 34d Wet OB 1968 (vereenvoudigde factuur); Art. 220a Directive 2006/112/EC",
    source: WET_OB,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 7,
    article: "Art. 52 lid 4 AWR",
    source: "Algemene wet inzake rijksbelastingen (AWR), Stb. 1959, 301, as amended",
    reviewed_on: REVIEWED_ON,
  },
  regulated: [],
}
