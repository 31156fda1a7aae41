import { Select } from "@medusajs/ui"
import type { FieldBinding } from "../../hooks/use-form"
import { Field, type FieldTexts, describedBy } from "./field"

const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, "0"))

const MONTHS = numbers(12)

/** Days that the month has in every year. */
const daysOf = (month: string): string[] => numbers(new Date(Date.UTC(2001, Number(month), 0)).getUTCDate())

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(undefined, { month: "long", timeZone: "UTC" }).format(new Date(`2001-${month}-01T00:00:00Z`))

/** A day that comes every year, as MM-DD. */
export const DayOfYearField = ({ label, hint, id, value, onChange, error }: FieldTexts & FieldBinding<string>) => {
  const [month = "01", day = "01"] = value.split("-")
  const setMonth = (next: string) => onChange(`${next}-${daysOf(next).includes(day) ? day : "01"}`)
  return (
    <Field {...{ id, label, hint, error }}>
      <div className="grid grid-cols-[5rem_1fr] gap-2">
        <Select value={day} onValueChange={(next) => onChange(`${month}-${next}`)}>
          <Select.Trigger {...describedBy(id, error)} aria-label={`${label}: day`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {daysOf(month).map((one) => (
              <Select.Item key={one} value={one}>
                {Number(one)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <Select value={month} onValueChange={setMonth}>
          <Select.Trigger aria-label={`${label}: month`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {MONTHS.map((one) => (
              <Select.Item key={one} value={one}>
                {monthName(one)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </Field>
  )
}
