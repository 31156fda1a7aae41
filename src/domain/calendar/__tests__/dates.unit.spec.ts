import { addDays, dateIn, isCalendarDate, isTimeZone } from "../dates"

describe("N5: a date is a date in the seller's time zone", () => {
  it.each([
    ["a second before midnight in Berlin, winter", "2026-12-31T22:59:59Z", "Europe/Berlin", "2026-12-31"],
    ["midnight in Berlin, winter", "2026-12-31T23:00:00Z", "Europe/Berlin", "2027-01-01"],
    ["a second before midnight in Berlin, summer", "2026-07-31T21:59:59Z", "Europe/Berlin", "2026-07-31"],
    ["midnight in Berlin, summer", "2026-07-31T22:00:00Z", "Europe/Berlin", "2026-08-01"],
    ["the day before the clock goes on", "2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29"],
    ["the day after it went on", "2026-03-29T22:00:00Z", "Europe/Berlin", "2026-03-30"],
    ["the 25 hours of the day it goes back: first", "2026-10-24T22:00:00Z", "Europe/Berlin", "2026-10-25"],
    ["the 25 hours of the day it goes back: last", "2026-10-25T22:59:59Z", "Europe/Berlin", "2026-10-25"],
    ["far east", "2026-12-31T10:00:00Z", "Pacific/Kiritimati", "2027-01-01"],
    ["far west", "2027-01-01T10:59:59Z", "Pacific/Pago_Pago", "2026-12-31"],
    ["half hours", "2026-12-31T18:30:00Z", "Asia/Kolkata", "2027-01-01"],
    ["a midnight that the clock leaps over", "2026-09-06T04:00:00Z", "America/Santiago", "2026-09-06"],
    ["an instant with an offset of its own", "2027-01-01T01:00:00+05:00", "Europe/Berlin", "2026-12-31"],
    ["a leap day", "2028-02-28T23:30:00Z", "Europe/Berlin", "2028-02-29"],
  ])("%s", (_, instant, zone, expected) => {
    expect(dateIn(instant, zone)).toBe(expected)
    expect(dateIn(new Date(instant), zone)).toBe(expected)
  })
})

it("N5: what is no instant or no zone is an error", () => {
  expect(() => dateIn("yesterday", "Europe/Berlin")).toThrow(RangeError)
  expect(() => dateIn("2026-11-22T10:00:00Z", "Europe/Atlantis")).toThrow(RangeError)
  expect(() => dateIn(new Date(NaN), "Europe/Berlin")).toThrow(RangeError)
})

it.each([
  ["2026-11-22", 14, "2026-12-06"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2027-02-28", 1, "2027-03-01"],
  ["2026-03-28", 1, "2026-03-29"],
  ["2026-10-24", 2, "2026-10-26"],
  ["2026-11-22", 0, "2026-11-22"],
])("BR-CO-25: %s and %i days is %s", (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
})

it.each([
  ["2026-11-22", true],
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["22.11.2026", false],
  ["2026-11-22T10:00:00Z", false],
  ["", false],
])("%p is a calendar date: %p", (value, expected) => {
  expect(isCalendarDate(value)).toBe(expected)
})

it.each([
  ["Europe/Berlin", true],
  ["UTC", true],
  ["Europe/Atlantis", false],
  ["", false],
])("%p is a time zone: %p", (value, expected) => {
  expect(isTimeZone(value)).toBe(expected)
})
