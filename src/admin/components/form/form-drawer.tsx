import { Button, Drawer, Text } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import type { RuleViolation } from "../../../types/http"
import { focusField } from "../../lib/focus-field"
import { FormRefusal } from "./form-refusal"

type FormDrawerProps = {
  title: string
  description: string
  violations: RuleViolation[]
  isSaving: boolean
  /** Path of the field that the cursor starts in; the first one where left out. */
  focusOn?: string | null
  /** Left out where `actions` do it: the Enter key then does nothing, because what they do cannot be undone. */
  onSave?: () => void
  onClose: () => void
  /** Buttons at the foot, instead of the one that saves. */
  actions?: ReactNode
  /** Prefix of the test ids of the form and its save button. */
  testId: string
  children: ReactNode
}

/** Escape closes an open list of choices first, and only then the drawer. */
const isListOpen = (): boolean => document.activeElement?.matches('[role="combobox"][aria-expanded="true"]') ?? false

/** A form beside the page. A click beside it does not close it: what is typed would be lost. */
export const FormDrawer = ({ title, description, violations, isSaving, focusOn, testId, ...props }: FormDrawerProps) => {
  const save = (event: FormEvent) => {
    event.preventDefault()
    props.onSave?.()
  }
  const startAt = (event: Event) => {
    if (focusOn) {
      event.preventDefault()
      focusField(focusOn)
    }
  }
  return (
    <Drawer open onOpenChange={(open) => !open && !isSaving && props.onClose()}>
      <Drawer.Content
        onOpenAutoFocus={startAt}
        onInteractOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => isListOpen() && event.preventDefault()}
      >
        <form onSubmit={save} noValidate className="flex flex-1 flex-col overflow-hidden" data-testid={`${testId}-form`}>
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description>
              <Text as="span" size="small" className="text-ui-fg-subtle block text-pretty">
                {description}
              </Text>
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            <FormRefusal violations={violations} />
            {props.children}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" disabled={isSaving} onClick={props.onClose}>
              Cancel
            </Button>
            {props.actions ?? (
              <Button type="submit" size="small" isLoading={isSaving} data-testid={`${testId}-save`}>
                Save
              </Button>
            )}
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
