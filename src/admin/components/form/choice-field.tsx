import { RadioGroup } from "@medusajs/ui"

type Choice<Value extends string> = { value: Value; label: string; description: string }

type ChoiceFieldProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: Choice<Value>[]
  testId: string
}

/** One of a few ways to go on, each with a word on it. */
export const ChoiceField = <Value extends string>({ label, value, onChange, choices, testId }: ChoiceFieldProps<Value>) => (
  <RadioGroup aria-label={label} value={value} onValueChange={(chosen) => onChange(chosen as Value)}>
    {choices.map((choice) => (
      <RadioGroup.ChoiceBox key={choice.value} {...choice} data-testid={`${testId}-${choice.value}`} />
    ))}
  </RadioGroup>
)
