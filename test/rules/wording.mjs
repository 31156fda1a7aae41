/** The rules that tests name, in short: what must be true, whatever the code looks like. */
export const RULES = {
  L1: "A draft has no number, can be edited, previewed and deleted, burns nothing and reserves what it holds.",
  L2: "Issuing is one transaction, whole or not at all: locks in order, number, frozen document, chain, tasks.",
  L3: "What was issued never changes: canonical JSON with its hash, chained; database and service refuse a change.",
  L4: "Correction is a credit note; nothing is credited beyond what was invoiced, at once or one by one.",
  L5: "Every transition, send, download and failure is in the history: who, when, what, why.",
  L6: "Nothing is invoiced twice: sources are locked and read again, and a lost race answers `stale`.",
  L7: "Documents are kept as long as their country asks, and can be purged only after it.",

  N1: "Numbers are gapless and unique per series, whatever the number of processes.",
  N2: "Patterns name year, fiscal year or month, where the counter restarts; one that could repeat a number is refused.",
  N3: "The lock is held for the allocation only: no file, mail or network call within it.",
  N4: "The next number can be set, never to one already used; a jump is recorded with its reason.",
  N5: "The issue date is the seller's, never before the last one of the series, never in the future.",

  M1: "Decimals throughout, by the currency's digits; no amount is an error; half away from zero unless law leaves a choice.",
  M2: "The charge is computed from quantities, prices, adjustments and taxes, and rounded once.",
  M3: "Tax is figured once per rate: on the net where prices exclude it, out of the gross where they include it.",
  M4: "The document foots; rounding is bounded, and what is beyond is refused with both amounts.",
  M5: "Parts are cumulative; the document that completes the order takes its residual cent.",
  M6: "A credit's tax follows its invoice's, and can never pass it; the one that takes all takes the rounding too.",
  M7: "Credit lines of the checkout are payments; an administrator's wait for the merchant.",
  M8: "Refund and return together never credit twice, and a refund alone never reopens an invoice.",
  M9: "Promotional credit is a discount; gift cards sold are outside tax; what cannot be told is refused by name.",
  M10: "Several tax lines on an item are each shown.",
  M11: "Tax in another currency than its country's is shown in that too.",

  T1: "The invoice explains the tax that the order charged, and never invents another.",
  T2: "A rate of zero needs a reason; an amount of zero does not.",
  T3: "Territory is not country code.",
  T4: "A country's rate needs the seller's tax ID there, or a scheme.",
  T5: "Evidence of a tax ID travels with the invoice.",
  T6: "A tax ID that could not be checked is never taken for invalid.",
  T7: "Legal notes are data with article, source and review date.",
  T8: "Where a PDF alone is no legal invoice, setup says so.",

  R1: "Everything that stands in the way is named at once, as code, path and message.",
  R2: "An order that may not be invoiced shows no action but says why.",
  R3: "One document: one customer, currency, seller, ship-to country, tax treatment and month of supply.",
  R4: "The date of supply is always printed, or that it is still to come.",
  R5: "Without a billing address: the shipping address, else a clear block.",

  "BR-16": "EN 16931: an invoice has at least one line.",
  "BR-CO-10": "EN 16931: the sum of line nets.",
  "BR-CO-13": "EN 16931: the total without tax.",
  "BR-CO-14": "EN 16931: the total tax is the sum of the breakdown's taxes.",
  "BR-CO-15": "EN 16931: the total with tax is net + tax.",
  "BR-CO-16": "EN 16931: the payable amount is gross − prepaid + rounding.",
  "BR-CO-17": "EN 16931: a row's tax is its taxable amount × rate.",
  "BR-CO-25": "EN 16931: what is due has a due date or terms.",
  "BR-S-08": "EN 16931: a row's taxable amount is that of its lines.",
}

const numbered = (letter, last) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)

/** Rules that may not be without a test. */
export const PROVED = [...numbered("L", 6), ...numbered("N", 5), ...numbered("M", 10), ...numbered("R", 3)]
