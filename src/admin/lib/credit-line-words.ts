import type { CreditLineMeaning } from "../../types/http"

/** What a credit line that was added by hand may be. */
const LABELS: Record<CreditLineMeaning, string> = { payment: "Payment", price_reduction: "Price reduction" }

export const CREDIT_LINE_MEANINGS = Object.keys(LABELS) as CreditLineMeaning[]

export const labelOfCreditLine = (as: CreditLineMeaning): string => LABELS[as]

/** Inside a sentence. */
export const nounOfCreditLine = (as: CreditLineMeaning): string => LABELS[as].toLowerCase()
