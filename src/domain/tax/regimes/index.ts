import { EU_MEMBERS, isoCountry } from "../territory"
import { at } from "./at"
import { ch } from "./ch"
import { de } from "./de"
import { euRegime } from "./eu"
import { fr } from "./fr"
import { gb } from "./gb"
import { ie } from "./ie"
import { nl } from "./nl"
import type { Regime } from "./regime"
import { REGULATED } from "./regulated"
import { us } from "./us"

/** A new country is a file of its own and its name here. */
const REGIMES: readonly Regime[] = [at, ch, de, fr, gb, ie, nl, us]

/** What of the tax law of a seller's country is known, as it was reviewed. Northern Ireland's is the United Kingdom's. */
export function regimeOf(country_code: string | null): Regime {
  const code = isoCountry(country_code ?? "")
  const lawful = code === "xi" ? "gb" : code
  const own = REGIMES.find((known) => known.country_code === lawful)
  const regime = own ?? (EU_MEMBERS.has(code) ? euRegime(code) : unreviewed(code))
  return { ...regime, regulated: [...regime.regulated, ...(REGULATED[code] ?? [])] }
}

/** Claims nothing. It is no sales-tax regime: there a rate of zero needs no reason, and none may be taken for granted. */
function unreviewed(code: string): Regime {
  return {
    country_code: code || null,
    kind: "vat",
    union: null,
    reviewed_on: null,
    source: null,
    statutory_languages: [],
    notes: {},
    exemption_codes: {},
    simplified_invoice: null,
    retention: null,
    regulated: [],
  }
}
