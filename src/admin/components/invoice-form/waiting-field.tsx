import type { Form } from "../../hooks/use-form"
import type { InvoiceValues } from "../../lib/invoice-request"
import type { RuleViolation } from "../../../types/http"
import { SwitchField } from "../form/switch-field"

type WaitingFieldProps = { form: Form<InvoiceValues>; waitsFor: RuleViolation[] }

/** Whether a draft is issued by itself as soon as the policy's moment has come. */
export const WaitingField = ({ form, waitsFor }: WaitingFieldProps) => (
  <SwitchField
    {...form.field<boolean>("issue_when_ready")}
    label="Issue it by itself when its time has come"
    hint={waitsFor.map(({ message }) => message).join(" ")}
  />
)
