import { notesOf, type Regime } from "./regime"

const REVIEWED_ON = "2026-11-22"
const note = notesOf("A plain statement of fact: no law prescribes words for it", REVIEWED_ON)

/** Sales tax is the states' and what lies below them; none of their laws is claimed here. */
export const us: Regime = {
  country_code: "us",
  kind: "sales_tax",
  union: null,
  reviewed_on: REVIEWED_ON,
  source: "There is no federal sales tax and no federal law of invoices; the laws of the states are not reviewed",
  statutory_languages: ["en"],
  notes: {
    not_taxable: note("", { en: "No sales tax was charged." }),
  },
  exemption_codes: {},
  simplified_invoice: null,
  retention: null,
  regulated: [],
}
