import { notesOf, type Regime } from "./regime"

const REVIEWED_ON = "2026-11-22"
const VATA = "Value Added Tax Act 1994 (c. 23), as amended"
const REGULATIONS = "Value Added Tax Regulations 1995 (SI 1995/2518), as amended"
const note = notesOf(VATA, REVIEWED_ON)
const prescribed = notesOf(REGULATIONS, REVIEWED_ON)

/**
 * Goods that leave Northern Ireland for a member state are an intra-Community supply; the invoice shows the seller's number
 * with `XI` (VAT Notice 725). Of the Union's codes only that of this supply fits.
 */
export const gb: Regime = {
  country_code: "gb",
  kind: "vat",
  union: null,
  reviewed_on: REVIEWED_ON,
  source: VATA,
  statutory_languages: ["en"],
  notes: {
    intra_community_goods: prescribed("reg. 133F VAT Regulations 1995", {
      en: "This is an intra-community supply",
      de: "Innergemeinschaftliche Lieferung",
      fr: "Livraison intracommunautaire",
    }),
    // Within the United Kingdom only: to a business abroad, services are outside the scope
    reverse_charge: note("s. 55A VATA 1994", { en: "Reverse charge: Customer to pay the VAT to HMRC" }),
    export: note("s. 30(6) VATA 1994", { en: "Zero-rated export of goods" }),
    services_abroad: note("s. 7A VATA 1994", { en: "Outside the scope of UK VAT" }),
    small_business: note("Schedule 1 VATA 1994", { en: "No VAT: the supplier is not registered for VAT" }),
    gift_card: note("Schedule 10B para. 7(1) VATA 1994", { en: "Multi-purpose voucher: no VAT is due on its sale" }),
    not_taxable: note("s. 4 VATA 1994", { en: "Not subject to VAT" }),
  },
  exemption_codes: { intra_community_goods: "VATEX-EU-IC" },
  simplified_invoice: {
    below: "250",
    currency_code: "gbp",
    article: "reg. 16A VAT Regulations 1995; not to customers in a member state",
    source: REGULATIONS,
    reviewed_on: REVIEWED_ON,
  },
  retention: {
    years: 6,
    article: "Schedule 11 para. 6(3) VATA 1994",
    source: `${VATA}; HMRC, VAT Notice 700/21`,
    reviewed_on: REVIEWED_ON,
  },
  regulated: [],
}
