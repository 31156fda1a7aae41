import { Table, Text } from "@medusajs/ui"
import type { Invoice, InvoiceLine } from "../../../types/http"
import { formatMoney, formatNumber, formatRate, formatUnitPrice } from "../../lib/format"

/** A line's figures as the prices were agreed: gross where all include tax, net otherwise. */
function figuresOf(line: InvoiceLine, isGross: boolean) {
  return isGross
    ? { unitPrice: line.unit_price_gross, discount: line.discount_gross, amount: line.gross }
    : { unitPrice: line.unit_price, discount: line.discount, amount: line.net }
}

export const SummaryLines = ({ invoice: { lines, currency_code } }: { invoice: Invoice }) => {
  const isGross = lines.every(({ tax_inclusive }) => tax_inclusive)
  const hasDiscount = lines.some(({ discount }) => discount > 0)
  return (
    <div className="border-ui-border-base overflow-x-auto rounded-lg border">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Description</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Quantity</Table.HeaderCell>
            <Table.HeaderCell className="whitespace-nowrap text-right">Unit price</Table.HeaderCell>
            {hasDiscount && <Table.HeaderCell className="text-right">Discount</Table.HeaderCell>}
            <Table.HeaderCell className="text-right">Tax</Table.HeaderCell>
            <Table.HeaderCell className="whitespace-nowrap text-right">
              {isGross ? "Amount incl. tax" : "Amount excl. tax"}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body className="border-b-0">
          {lines.map((line) => {
            const { unitPrice, discount, amount } = figuresOf(line, isGross)
            return (
              <Table.Row key={line.id} className="last-of-type:border-b-0" data-testid="invoicing-summary-line">
                <Table.Cell className="whitespace-normal py-3">
                  <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base text-pretty">
                    {line.description}
                  </Text>
                  <LineDetail line={line} />
                </Table.Cell>
                <Figure value={formatNumber(line.quantity)} />
                <Figure value={formatUnitPrice(unitPrice, currency_code)} />
                {hasDiscount && <Figure value={discount ? formatMoney(-discount, currency_code) : "–"} />}
                <Figure value={formatRate(line.tax_rate)} />
                <Figure value={formatMoney(amount, currency_code)} />
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}

const Figure = ({ value }: { value: string }) => (
  <Table.Cell className="whitespace-nowrap text-right tabular-nums">{value}</Table.Cell>
)

const LineDetail = ({ line: { detail, sku } }: { line: InvoiceLine }) => {
  const text = [detail, sku].filter(Boolean).join(" · ")
  return text ? (
    <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1">
      {text}
    </Text>
  ) : null
}
