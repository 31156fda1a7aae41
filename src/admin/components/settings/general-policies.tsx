import type { LabelledFields } from "../../hooks/use-seller-form"
import { formatLanguage } from "../../lib/format"
import { LANGUAGES } from "../../lib/seller-labels"
import { DayOfYearField } from "../form/day-of-year-field"
import { FormGroup } from "../form/form-group"
import { type Option, SearchField, SelectField } from "../form/select-field"

const named = (value: string): Option => ({ value, label: value.replaceAll("_", " ") })

export const GeneralPolicies = ({ labelled, timeZone }: LabelledFields & { timeZone: string }) => {
  const zones = [...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]
  return (
    <FormGroup title="Dates and language">
      <DayOfYearField {...labelled("fiscal_year_start")} hint="Counts for numbers that name the fiscal year." />
      <SelectField
        {...labelled("language")}
        options={LANGUAGES.map((value) => ({ value, label: formatLanguage(value) }))}
        hint="Where the order itself names no language that can be written."
      />
      <SearchField
        {...labelled("time_zone")}
        options={zones.map(named)}
        hint="The dates on your invoices are the dates there."
      />
    </FormGroup>
  )
}
