import { Button, Container, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import type { Seller, Series } from "../../../types/http"
import { useSeries } from "../../hooks/api/series"
import { formatDate } from "../../lib/format"
import { ErrorState } from "../common/error-state"
import { SectionHeader } from "../common/section-header"
import { SkeletonRows } from "../common/skeleton-rows"
import { SeriesForm } from "./series-form"

const SERIES_NAMES: Record<Series["type"], string> = { invoice: "Invoices", credit_note: "Credit notes" }

export const SeriesSection = ({ seller }: { seller: Seller }) => {
  const { data: series, error, isFetching, refetch } = useSeries(seller.id)
  const [editing, setEditing] = useState<Series | null>(null)
  return (
    <Container className="divide-y p-0" data-testid="invoicing-series">
      <SectionHeader title="Number series" description="Numbers are given without gaps, at the moment of issue." />
      {series ? (
        <SeriesTable series={series} onEdit={setEditing} />
      ) : error ? (
        <ErrorState
          title="The number series could not be loaded"
          error={error}
          onRetry={refetch}
          isRetrying={isFetching}
        />
      ) : (
        <SkeletonRows rows={2} label="Loading the number series" />
      )}
      {editing && <SeriesForm series={editing} seller={seller} onClose={() => setEditing(null)} />}
    </Container>
  )
}

type SeriesTableProps = { series: Series[]; onEdit: (series: Series) => void }

const SeriesTable = ({ series, onEdit }: SeriesTableProps) => (
  <div className="overflow-x-auto">
    <Table>
      <Table.Header className="border-t-0">
        <Table.Row>
          <Table.HeaderCell>Documents</Table.HeaderCell>
          <Table.HeaderCell>Pattern</Table.HeaderCell>
          <Table.HeaderCell>Next number</Table.HeaderCell>
          <Table.HeaderCell>Last number</Table.HeaderCell>
          <Table.HeaderCell aria-label="Actions" />
        </Table.Row>
      </Table.Header>
      <Table.Body className="border-b-0">
        {series.map((one) => (
          <SeriesRow key={one.id} series={one} onEdit={() => onEdit(one)} />
        ))}
      </Table.Body>
    </Table>
  </div>
)

const SeriesRow = ({ series, onEdit }: { series: Series; onEdit: () => void }) => (
  <Table.Row className="last-of-type:border-b-0" data-testid="invoicing-series-row" data-type={series.type}>
    <Table.Cell>{SERIES_NAMES[series.type]}</Table.Cell>
    <Table.Cell className="font-mono">{series.pattern}</Table.Cell>
    <Table.Cell className="tabular-nums" data-testid="invoicing-series-next">
      {series.next_number}
    </Table.Cell>
    <Table.Cell className="whitespace-nowrap py-3">
      {series.last_number ?? "None yet"}
      {series.last_issue_date && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {formatDate(series.last_issue_date)}
        </Text>
      )}
    </Table.Cell>
    <Table.Cell className="text-right">
      <Button
        size="small"
        variant="secondary"
        aria-label={`Edit the number series of ${SERIES_NAMES[series.type].toLowerCase()}`}
        onClick={onEdit}
        data-testid="invoicing-series-edit"
      >
        Edit
      </Button>
    </Table.Cell>
  </Table.Row>
)
