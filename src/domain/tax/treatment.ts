import type { TaxCategory, TaxScheme } from "../invoice/document"
import type { NoteKey } from "./regimes/regime"

/** Categories that need a reason where no tax is charged, and zero-rated, which needs none (T1). */
export const ZERO_CATEGORIES = ["Z", "E", "AE", "K", "G", "O"] as const
export type ZeroCategory = Extract<TaxCategory, (typeof ZERO_CATEGORIES)[number]>

/** Words of law by their key, or as somebody wrote them, with a VATEX code where one fits. */
export type Exemption = { note: NoteKey } | { code: string | null; text: string }

/** Why a line is not taxed, as an authorised person chose. The words are printed; zero-rated goods need none. */
export type TaxReason = { category: ZeroCategory; code: string | null; text: string | null }

/** One of several taxes that a line carries together. The rate is per cent. */
export type TaxComponent = { name: string | null; rate: string }

/** How a line is taxed, in EN 16931's words. The rate is per cent: of several taxes together, their sum. */
export type TaxTreatment = {
  category: TaxCategory
  rate: string
  name: string | null
  tax_country: string
  scheme: TaxScheme
  /** Each of several taxes, as state and county (M10); empty where there is one. */
  components: TaxComponent[]
  exemption: Exemption | null
}
