import { amountsOf, documentOfLines } from "../../__tests__/support/document"
import { exact } from "../../__tests__/support/rational"
import { lines, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"

type Case = {
  name: string
  currency?: string
  sold: Partial<BillableLine>[]
  /** [net, tax, gross] a line. */
  lines: string[][]
  /** [rate, taxable, tax] a row. */
  rows: string[][]
  /** [net, tax, gross, rounding, payable] */
  totals: string[]
}

const including = (unit_price: string, rate = "19", more: Partial<BillableLine> = {}) => ({ unit_price, taxes: taxed(rate), ...more })
const excluding = (unit_price: string, rate = "19", more: Partial<BillableLine> = {}) =>
  including(unit_price, rate, { tax_inclusive: false, ...more })
const shipping = { kind: "shipping" as const }
const off = (amount: string, tax_inclusive = true) => ({ discounts: [{ amount, tax_inclusive }] })

const inclusive: Case[] = [
  {
    name: "two rates that come out even",
    sold: [including("11.90", "19", { quantity: "2" }), including("10.70", "7"), including("5.95", "19", shipping)],
    // 19 %: 29.75 × 19/119 = 4.75; 7 %: 10.70 × 7/107 = 0.70.
    lines: [["20.00", "3.80", "23.80"], ["10.00", "0.70", "10.70"], ["5.00", "0.95", "5.95"]],
    rows: [["19", "25.00", "4.75"], ["7", "10.00", "0.70"]],
    totals: ["35.00", "5.45", "40.45", "0.00", "40.45"],
  },
  {
    name: "two rates that do not: tax once per rate, nets by largest remainder",
    sold: [including("9.99"), including("4.99", "7"), including("1.49", "7", { quantity: "3" })],
    // 7 %: 9.46 × 7/107 = 0.6189 → 0.62, net 8.84; exact nets 4.6636 and 4.1776: the cent goes to the second.
    lines: [["8.39", "1.60", "9.99"], ["4.66", "0.33", "4.99"], ["4.18", "0.29", "4.47"]],
    rows: [["19", "8.39", "1.60"], ["7", "8.84", "0.62"]],
    totals: ["17.23", "2.22", "19.45", "0.00", "19.45"],
  },
  {
    name: "a gross amount without an exact pair",
    sold: [including("9.99")],
    // 8.39 × 19 % = 1.59 gives 9.98, 8.40 × 19 % = 1.60 gives 10.00. 9.99 × 19/119 = 1.5950 → 1.60, net 8.39.
    lines: [["8.39", "1.60", "9.99"]],
    rows: [["19", "8.39", "1.60"]],
    totals: ["8.39", "1.60", "9.99", "0.00", "9.99"],
  },
  {
    name: "discounts on an item and on its shipping",
    sold: [including("19.99", "19", { quantity: "2", ...off("3.998") }), including("4.90", "19", { ...shipping, ...off("2.45") })],
    // 35.982 + 2.45 = 38.432 → 38.43; × 19/119 = 6.1359 → 6.14; exact nets 30.2353 and 2.0588: the cent goes to shipping.
    lines: [["30.23", "5.75", "35.98"], ["2.06", "0.39", "2.45"]],
    rows: [["19", "32.29", "6.14"]],
    totals: ["32.29", "6.14", "38.43", "0.00", "38.43"],
  },
  {
    name: "a net discount on a gross price",
    sold: [including("23.80", "19", off("2", false))],
    // 23.80 − 2 × 1.19 = 21.42, of which 3.42 is tax.
    lines: [["18.00", "3.42", "21.42"]],
    rows: [["19", "18.00", "3.42"]],
    totals: ["18.00", "3.42", "21.42", "0.00", "21.42"],
  },
  {
    name: "several shipping methods, each once",
    sold: [including("10.70", "7"), including("4.76", "19", shipping), including("2.14", "7", shipping)],
    // 7 %: 12.84 × 7/107 = 0.84; 19 %: 4.76 × 19/119 = 0.76.
    lines: [["10.00", "0.70", "10.70"], ["4.00", "0.76", "4.76"], ["2.00", "0.14", "2.14"]],
    rows: [["7", "12.00", "0.84"], ["19", "4.00", "0.76"]],
    totals: ["16.00", "1.60", "17.60", "0.00", "17.60"],
  },
  {
    name: "thirds of a cent: the earlier of equals takes it",
    sold: [including("0.333"), including("0.333"), including("0.333")],
    // 0.999 → 1.00: 0.34 + 0.33 + 0.33; tax 1.00 × 19/119 = 0.1597 → 0.16, net 0.84; exact nets 0.2857, 0.2773, 0.2773.
    lines: [["0.28", "0.06", "0.34"], ["0.28", "0.05", "0.33"], ["0.28", "0.05", "0.33"]],
    rows: [["19", "0.84", "0.16"]],
    totals: ["0.84", "0.16", "1.00", "0.00", "1.00"],
  },
]

const exclusive: Case[] = [
  {
    name: "several rates",
    sold: [excluding("10.05", "7", { quantity: "3" }), excluding("99.99"), excluding("4.12", "19", shipping)],
    // 7 %: 30.15 × 0.07 = 2.1105 → 2.11; 19 %: 104.11 × 0.19 = 19.7809 → 19.78: 18.9981 and 0.7828, the cent to the first.
    lines: [["30.15", "2.11", "32.26"], ["99.99", "19.00", "118.99"], ["4.12", "0.78", "4.90"]],
    rows: [["7", "30.15", "2.11"], ["19", "104.11", "19.78"]],
    totals: ["134.26", "21.89", "156.15", "0.00", "156.15"], // charged: 32.2605 + 118.9881 + 4.9028 = 156.1514
  },
  {
    name: "tax once per rate, not per line",
    sold: [excluding("0.33", "10"), excluding("0.33", "10"), excluding("0.33", "10")],
    // 0.99 × 0.1 = 0.099 → 0.10; per line it would be 3 × 0.03 = 0.09.
    lines: [["0.33", "0.04", "0.37"], ["0.33", "0.03", "0.36"], ["0.33", "0.03", "0.36"]],
    rows: [["10", "0.99", "0.10"]],
    totals: ["0.99", "0.10", "1.09", "0.00", "1.09"],
  },
  {
    name: "the residual cent is rounding",
    sold: [excluding("0.50"), excluding("0.50", "7")],
    // Charged: 0.595 + 0.535 = 1.13. Taxes: 0.095 → 0.10 and 0.035 → 0.04, so the document comes to 1.14.
    lines: [["0.50", "0.10", "0.60"], ["0.50", "0.04", "0.54"]],
    rows: [["19", "0.50", "0.10"], ["7", "0.50", "0.04"]],
    totals: ["1.00", "0.14", "1.14", "-0.01", "1.13"],
  },
  {
    name: "prices finer than a cent: ties to the earlier line",
    sold: [excluding("10.005"), excluding("10.005")],
    // 20.01 × 0.19 = 3.8019 → 3.80: 1.9019 and 1.90.
    lines: [["10.01", "1.90", "11.91"], ["10.00", "1.90", "11.90"]],
    rows: [["19", "20.01", "3.80"]],
    totals: ["20.01", "3.80", "23.81", "0.00", "23.81"],
  },
  {
    name: "a fractional quantity",
    sold: [excluding("9.99", "19", { quantity: "0.333" })],
    // 3.32667 → 3.33; × 0.19 = 0.6327 → 0.63; charged: 3.32667 × 1.19 = 3.9587.
    lines: [["3.33", "0.63", "3.96"]],
    rows: [["19", "3.33", "0.63"]],
    totals: ["3.33", "0.63", "3.96", "0.00", "3.96"],
  },
  {
    name: "a gross discount on a net price",
    sold: [excluding("20", "19", off("2.38"))],
    lines: [["18.00", "3.42", "21.42"]],
    rows: [["19", "18.00", "3.42"]],
    totals: ["18.00", "3.42", "21.42", "0.00", "21.42"],
  },
]

const others: Case[] = [
  {
    name: "inclusive and exclusive prices in one order, at one rate",
    sold: [including("9.99"), excluding("9.99")],
    // 9.99 × 19/119 → 1.60; 9.99 × 0.19 = 1.8981 → 1.90; charged: 9.99 + 11.8881 = 21.8781.
    lines: [["8.39", "1.60", "9.99"], ["9.99", "1.90", "11.89"]],
    rows: [["19", "18.38", "3.50"]],
    totals: ["18.38", "3.50", "21.88", "0.00", "21.88"],
  },
  {
    name: "inclusive and exclusive prices at several rates",
    sold: [excluding("100", "7"), including("11.90"), including("10.70", "7"), excluding("4", "19", shipping)],
    lines: [["100.00", "7.00", "107.00"], ["10.00", "1.90", "11.90"], ["10.00", "0.70", "10.70"], ["4.00", "0.76", "4.76"]],
    rows: [["7", "110.00", "7.70"], ["19", "14.00", "2.66"]],
    totals: ["124.00", "10.36", "134.36", "0.00", "134.36"],
  },
  {
    name: "free lines beside paid ones",
    sold: [including("11.90"), including("0"), including("0", "7", { ...shipping, taxes: [] })],
    lines: [["10.00", "1.90", "11.90"], ["0.00", "0.00", "0.00"], ["0.00", "0.00", "0.00"]],
    rows: [["19", "10.00", "1.90"]],
    totals: ["10.00", "1.90", "11.90", "0.00", "11.90"],
  },
  {
    name: "everything discounted to nothing",
    sold: [including("11.90", "19", off("11.90")), excluding("4", "7", { ...shipping, ...off("4", false) })],
    lines: [["0.00", "0.00", "0.00"], ["0.00", "0.00", "0.00"]],
    rows: [["19", "0.00", "0.00"], ["7", "0.00", "0.00"]],
    totals: ["0.00", "0.00", "0.00", "0.00", "0.00"],
  },
  {
    name: "everything discounted to nothing, net of tax with the 20 digits that the shop keeps",
    sold: [including("10", "19", off("8.4033613445378151261", false))], // 10/1.19, rounded up: a hair below zero is left
    lines: [["0.00", "0.00", "0.00"]],
    rows: [["19", "0.00", "0.00"]],
    totals: ["0.00", "0.00", "0.00", "0.00", "0.00"],
  },
  {
    name: "a rate with a fraction",
    sold: [including("21.10", "5.5")],
    lines: [["20.00", "1.10", "21.10"]],
    rows: [["5.5", "20.00", "1.10"]],
    totals: ["20.00", "1.10", "21.10", "0.00", "21.10"],
  },
  {
    name: "JPY, inclusive, 8 % and 10 %",
    currency: "jpy",
    sold: [including("1480", "8", { quantity: "2" }), including("12999", "10"), including("700", "10", shipping)],
    // 8 %: 2960 × 8/108 = 219.26 → 219; 10 %: 13699/11 = 1245.36 → 1245; exact nets 11817.27 and 636.36: one to shipping.
    lines: [["2741", "219", "2960"], ["11817", "1182", "12999"], ["637", "63", "700"]],
    rows: [["8", "2741", "219"], ["10", "12454", "1245"]],
    totals: ["15195", "1464", "16659", "0", "16659"],
  },
  {
    name: "KWD, exclusive, three decimals",
    currency: "kwd",
    sold: [excluding("4.125", "5", { quantity: "3" }), excluding("1.333", "5", shipping)],
    // 13.708 × 0.05 = 0.6854 → 0.685: 0.61875 and 0.06665, the fils to the first; charged: 14.3934.
    lines: [["12.375", "0.619", "12.994"], ["1.333", "0.066", "1.399"]],
    rows: [["5", "13.708", "0.685"]],
    totals: ["13.708", "0.685", "14.393", "0.000", "14.393"],
  },
]

const check = ({ sold, currency, lines: expected, rows, totals: [net, tax, gross, rounding, payable] }: Case) => {
  const { totals, ...found } = amountsOf(documentOfLines(lines(...sold), currency))
  expect(found).toEqual({ lines: expected, rows })
  expect(totals).toMatchObject({ net, tax, gross, rounding, payable })
}

describe("M3, M4: tax-inclusive prices, figured by hand", () => {
  it.each(inclusive)("$name", check)
})

describe("M3, M4: tax-exclusive prices, figured by hand", () => {
  it.each(exclusive)("$name", check)
})

describe("M3, M4: others, figured by hand", () => {
  it.each(others)("$name", check)
})

it("M3: one in six gross amounts at 19 % has no exact pair, and every one foots all the same", () => {
  const cent = exact("0.01")
  let withoutPair = 0
  for (let cents = 1; cents <= 1200; cents++) {
    const gross = (cents / 100).toFixed(2)
    const { totals } = documentOfLines(lines({ unit_price: gross }))
    const difference = exact(totals.net).times(exact("0.19")).minus(exact(totals.tax)).abs()
    expect([totals.gross, totals.rounding]).toEqual([gross, "0.00"])
    expect(exact(totals.net).plus(exact(totals.tax)).equals(exact(gross))).toBe(true)
    expect(difference.isAtMost(cent)).toBe(true)
    withoutPair += exact(totals.net).times(exact("0.19")).round(2) === totals.tax ? 0 : 1
  }
  // Of 119 gross amounts, 100 are the gross of a net in cents: 19 in 119 are not.
  expect(withoutPair).toBeGreaterThanOrEqual(190)
  expect(withoutPair).toBeLessThanOrEqual(193)
})
