import { isCalendarDate, type CalendarDate } from "../calendar/dates"
import type { Violation } from "../violation"

/** Why a document cannot carry this date of issue (N5). All dates are the seller's. */
export function issueDateViolations(
  issue_date: string,
  { last_issue_date, today }: { last_issue_date: CalendarDate | null; today: CalendarDate }
): Violation[] {
  const fault = (code: string, message: string): Violation[] => [{ code, path: "issue_date", message }]
  if (!isCalendarDate(issue_date)) {
    return fault("invalid_date", `issue_date takes a date such as 2026-01-31, not "${issue_date}".`)
  }
  if (issue_date > today) {
    return fault("issue_date_in_future", `The issue date ${issue_date} is in the future: today is ${today}.`)
  }
  if (last_issue_date && issue_date < last_issue_date) {
    return fault(
      "issue_date_before_last",
      `The issue date ${issue_date} is before ${last_issue_date}, the last one of its series.`
    )
  }
  return []
}
