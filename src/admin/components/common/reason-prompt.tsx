import { Button, Prompt } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useForm } from "../../hooks/use-form"
import { FormRefusal } from "../form/form-refusal"
import { TextAreaField } from "../form/text-field"

type ReasonPromptProps = {
  title: string
  children: ReactNode
  hint: string
  confirmText: string
  variant: "danger" | "confirmation"
  error: Error | null
  isPending: boolean
  onConfirm: (reason: string) => void
  onClose: () => void
  testId: string
}

/** Asks whether, and why: the reason goes on record. */
export const ReasonPrompt = ({ title, children, hint, confirmText, variant, testId, ...props }: ReasonPromptProps) => {
  const { error, isPending, onConfirm, onClose } = props
  const form = useForm<{ reason: string | null }>({ reason: null }, error)
  const reason = form.field<string | null>("reason")
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    onConfirm(reason.value ?? "")
  }
  return (
    <Prompt open variant={variant} onOpenChange={(open) => !open && !isPending && onClose()}>
      <Prompt.Content data-testid={testId}>
        <form onSubmit={confirm} noValidate>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description className="text-pretty">{children}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            <FormRefusal violations={form.violations.filter(({ path }) => path !== "reason")} />
            <TextAreaField {...reason} label="Reason" hint={hint} />
          </div>
          <Prompt.Footer>
            <Button type="button" size="small" variant="secondary" disabled={isPending} onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              size="small"
              variant={variant === "danger" ? "danger" : "primary"}
              disabled={!reason.value?.trim()}
              isLoading={isPending}
              data-testid={`${testId}-confirm`}
            >
              {confirmText}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
