import { code as findCurrency } from "currency-codes"

export class UnknownCurrencyError extends Error {
  constructor(readonly currency_code: string) {
    super(`"${currency_code}" is not an ISO 4217 currency code`)
  }
}

/** Number of digits after the point that a currency has by ISO 4217: JPY 0, EUR 2, KWD 3. */
export function currencyExponent(currencyCode: string): number {
  const currency = findCurrency(currencyCode.toUpperCase())
  if (!currency) {
    throw new UnknownCurrencyError(currencyCode)
  }
  return currency.digits
}
