import { Table, clx } from "@medusajs/ui"
import type { ExplainStep } from "../../../types/http"
import { FIGURE_LABELS, SUMS } from "../../lib/figure-labels"
import { formatUnitPrice } from "../../lib/format"

type FiguresTableProps = { steps: ExplainStep[]; currencyCode: string }

export const FiguresTable = ({ steps, currencyCode }: FiguresTableProps) => (
  <div className="border-ui-border-base overflow-x-auto rounded-lg border">
    <Table className="table-fixed">
      <Table.Body className="border-y-0">
        {steps.map(({ kind, formula, amount }, index) => (
          <Table.Row
            key={index}
            className={clx("last-of-type:border-b-0", { "txt-compact-small-plus text-ui-fg-base": SUMS.has(kind) })}
          >
            <Table.Cell className="w-32 py-2.5">{FIGURE_LABELS[kind]}</Table.Cell>
            <Table.Cell className="text-ui-fg-muted whitespace-normal py-2.5 tabular-nums">{formula}</Table.Cell>
            <Table.Cell className="w-32 whitespace-nowrap py-2.5 text-right tabular-nums">
              {formatUnitPrice(amount, currencyCode)}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
)
