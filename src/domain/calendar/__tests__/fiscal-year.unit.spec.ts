import { fiscalYearOf, isDayOfYear } from "../fiscal-year"

it.each([
  ["2026-01-01", "01-01", 2026],
  ["2026-12-31", "01-01", 2026],
  ["2026-03-31", "04-01", 2025],
  ["2026-04-01", "04-01", 2026],
  ["2028-02-29", "03-01", 2027],
  ["2026-12-30", "12-31", 2025],
  ["2026-12-31", "12-31", 2026],
])("N2: %s is in the fiscal year that began on %s of %i", (date, start, year) => {
  expect(fiscalYearOf(date, start)).toBe(year)
})

it.each([
  ["01-01", true],
  ["12-31", true],
  ["02-28", true],
  ["02-29", false],
  ["04-31", false],
  ["13-01", false],
  ["4-1", false],
  ["", false],
])("%p is a day that every year has: %p", (value, expected) => {
  expect(isDayOfYear(value)).toBe(expected)
})
