import type { LabelledFields } from "../../hooks/use-seller-form"
import { formatLanguage } from "../../lib/format"
import { LANGUAGES } from "../../lib/seller-labels"
import { DayOfYearField } from "../form/day-of-year-field"
import { FormGroup } from "../form/form-group"
import { type Option, SearchField, SelectField } from "../form/select-field"
import { SwitchField } from "../form/switch-field"

const named = (value: string): Option => ({ value, label: value.replaceAll("_", " ") })

export const GeneralPolicies = ({ labelled, timeZone }: LabelledFields & { timeZone: string }) => {
  const zones = [...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])]
  return (
    <FormGroup title="Dates, language and tax">
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
      <SwitchField
        {...labelled("oss_union")}
        hint="Registered for the Union one-stop shop, so that the VAT of other member states is reported there."
      />
    </FormGroup>
  )
}
