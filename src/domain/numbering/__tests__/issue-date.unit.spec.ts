import { issueDateViolations } from "../issue-date"

const codes = (issue_date: string, last_issue_date: string | null = "2026-11-20") =>
  issueDateViolations(issue_date, { last_issue_date, today: "2026-11-22" }).map(({ code }) => code)

describe("N5: an issue date that the caller gives", () => {
  it.each(["2026-11-20", "2026-11-21", "2026-11-22"])("%s, from the last one of the series to today, is taken", (date) => {
    expect(codes(date)).toEqual([])
  })

  it("is never before the last one of the series", () => {
    expect(codes("2026-11-19")).toEqual(["issue_date_before_last"])
  })

  it("is never in the future", () => {
    expect(codes("2026-11-23")).toEqual(["issue_date_in_future"])
  })

  it("may be any day in the past where the series has none", () => {
    expect(codes("2020-01-01", null)).toEqual([])
  })

  it.each(["", "22.11.2026", "2026-02-30", "2026-11-22T00:00:00Z"])("%p is no date", (date) => {
    expect(codes(date)).toEqual(["invalid_date"])
  })

  it("the message says both dates, and where", () => {
    const before = issueDateViolations("2026-11-19", { last_issue_date: "2026-11-20", today: "2026-11-22" })
    expect(before).toMatchObject([{ path: "issue_date", message: expect.stringMatching(/2026-11-19 .*2026-11-20/) }])
    const ahead = issueDateViolations("2026-11-23", { last_issue_date: null, today: "2026-11-22" })
    expect(ahead).toMatchObject([{ path: "issue_date", message: expect.stringMatching(/2026-11-23 .*2026-11-22/) }])
  })
})
