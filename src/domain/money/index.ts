export { allocate } from "./allocate"
export { currencyExponent, UnknownCurrencyError } from "./currency"
export { decimal, InvalidAmountError, sum, ZERO, type Decimal, type DecimalInput } from "./decimal"
export { formatAmount, formatUnitPrice, minorUnit, roundAmount } from "./rounding"
