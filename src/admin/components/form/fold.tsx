import { TriangleRightMini } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { type ReactNode, useId, useState } from "react"

type FoldProps = {
  title: string
  /** Open even so, as where a field in it is refused. */
  isOpen: boolean
  testId: string
  children: ReactNode
}

/** Fields that most do without, behind their title. */
export const Fold = ({ title, isOpen, testId, children }: FoldProps) => {
  const [isUnfolded, setUnfolded] = useState(false)
  const isShown = isOpen || isUnfolded
  const id = useId()
  return (
    <div className="flex flex-col gap-y-4">
      <button
        type="button"
        className="flex items-center gap-x-1 self-start rounded-md outline-none focus-visible:shadow-borders-focus"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setUnfolded(!isShown)}
        data-testid={testId}
      >
        <TriangleRightMini className={clx("text-ui-fg-muted transition-transform", { "rotate-90": isShown })} aria-hidden />
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
      </button>
      <div id={id} className={clx("flex flex-col gap-y-4", { hidden: !isShown })}>
        {children}
      </div>
    </div>
  )
}
