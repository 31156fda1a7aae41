import { BigNumber } from "bignumber.js"
import { decimal, ZERO, type Decimal, type DecimalInput } from "./decimal"

type CashStep = { step: string; source: string; reviewed_on: string }

/**
 * The smallest amount that can be paid in coins, where that is more than the currency's minor unit. A currency that is not
 * listed is not rounded. The euro is not: five cents are the law of some of its countries, and of cash at the till only.
 */
const CASH_STEPS: Record<string, CashStep> = {
  chf: { step: "0.05", source: "Coinage Ordinance (MünzV, SR 941.101): the smallest coin is 5 centimes", reviewed_on: "2026-11-22" },
  sek: { step: "1", source: "Lag (1970:1029) om avrundning av vissa öresbelopp", reviewed_on: "2026-11-22" },
  nok: { step: "1", source: "Norges Bank: the 50 øre coin ceased to be legal tender on 1 May 2012", reviewed_on: "2026-11-22" },
  dkk: { step: "0.5", source: "Danmarks Nationalbank: the 25 øre coin ceased to be legal tender on 1 October 2008", reviewed_on: "2026-11-22" },
  czk: { step: "1", source: "Zákon č. 634/1992 Sb., § 3: the total is rounded to the nearest denomination in force", reviewed_on: "2026-11-22" },
  huf: { step: "5", source: "2008. évi III. törvény (withdrawal of the 1 and 2 forint coins)", reviewed_on: "2026-11-22" },
  cad: { step: "0.05", source: "Department of Finance Canada: the penny ceased to be distributed on 4 February 2013", reviewed_on: "2026-11-22" },
  aud: { step: "0.05", source: "Royal Australian Mint: 1 and 2 cent coins withdrawn from 1992", reviewed_on: "2026-11-22" },
  nzd: { step: "0.1", source: "Reserve Bank of New Zealand: the 5 cent coin was withdrawn in 2006", reviewed_on: "2026-11-22" },
}

/** The step that amounts of the currency are paid in coins by: 0.05 CHF; null where every minor unit can be paid. */
export function cashStep(currencyCode: string): Decimal | null {
  const known = CASH_STEPS[currencyCode.toLowerCase()]
  return known ? decimal(known.step) : null
}

/** What is added to a payable amount so that it can be paid in coins: to the nearest step, half away from zero (M4). */
export function cashRounding(payable: DecimalInput, currencyCode: string): Decimal {
  const step = cashStep(currencyCode)
  if (!step) {
    return ZERO
  }
  const steps = decimal(payable).dividedBy(step).decimalPlaces(0, BigNumber.ROUND_HALF_UP)
  return steps.times(step).minus(payable)
}
