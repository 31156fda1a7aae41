import { toast } from "@medusajs/ui"
import type { Seller, Series } from "../../../types/http"
import { type SeriesChange, useUpdateSeries } from "../../hooks/api/series"
import { useForm } from "../../hooks/use-form"
import { todayIn } from "../../lib/format"
import { exampleNumber, restartOf } from "../../lib/series-number"
import { FormDrawer } from "../form/form-drawer"
import { NumberField, TextAreaField, TextField } from "../form/text-field"
import { PatternHelp } from "./pattern-help"

type SeriesValues = { pattern: string; next_sequence: number | null; reason: string | null }
type SeriesFormProps = { series: Series; seller: Seller; onClose: () => void }

const TITLES: Record<Series["type"], string> = {
  invoice: "Numbers of invoices",
  credit_note: "Numbers of credit notes",
}

/** Only what is meant to change is sent: a next number that is sent is a decision. */
function changeOf({ pattern, next_sequence, reason }: SeriesValues, series: Series): SeriesChange {
  return {
    ...(pattern !== series.pattern && { pattern }),
    ...(next_sequence !== null && { next_sequence, ...(reason && { reason }) }),
  }
}

/** What comes next where nobody sets it: a pattern with another period begins that period anew. */
function nextSequence(pattern: string, series: Series): number {
  const isOtherPeriod = restartOf(pattern) !== restartOf(series.pattern)
  return isOtherPeriod && series.last_number !== null ? 1 : series.next_sequence
}

export const SeriesForm = ({ series, seller, onClose }: SeriesFormProps) => {
  const update = useUpdateSeries(series)
  const form = useForm<SeriesValues>({ pattern: series.pattern, next_sequence: null, reason: null }, update.error)
  const { pattern, next_sequence } = form.values
  const next = nextSequence(pattern, series)

  const save = () =>
    update.mutate(changeOf(form.values, series), {
      onSuccess: () => {
        toast.success("Number series saved")
        onClose()
      },
    })

  return (
    <FormDrawer
      title={TITLES[series.type]}
      description="Numbers that are given already stay as they are."
      violations={form.violations}
      isSaving={update.isPending}
      onSave={save}
      onClose={onClose}
      testId="invoicing-series"
    >
      <TextField {...form.field("pattern")} label="Pattern" empty="" spellCheck={false} autoComplete="off" />
      <PatternHelp
        pattern={pattern}
        example={exampleNumber(pattern, next_sequence ?? next, todayIn(seller.time_zone), seller.fiscal_year_start)}
      />
      <NumberField
        {...form.field("next_sequence")}
        label="Next consecutive number"
        min={1}
        placeholder={String(next)}
        hint={`Left empty, numbering goes on with ${next}. Set it when you come from another system; it cannot go back.`}
        isOptional
      />
      {next_sequence !== null && next_sequence !== next && (
        <TextAreaField
          {...form.field("reason")}
          label="Reason for the jump"
          hint="Goes on record: an auditor will ask why numbers are missing."
        />
      )}
    </FormDrawer>
  )
}
