import type { TaxId } from "../../../domain/invoice/document"
import type { Texts } from "../../languages"
import type { Content, TableCell } from "../draw"
import { isPositive, type Sheet } from "./sheet"
import { BARE, COLOR, PAGE, SIZE } from "./theme"

type Fact = [label: string, value: string | null]

const LABEL_WIDTH = 86

/** Number, dates and references, one a row. */
export function information(sheet: Sheet): Content {
  const width = PAGE.width - PAGE.informationLeft - LABEL_WIDTH
  return {
    layout: { ...BARE, paddingBottom: () => 2.5 },
    margin: [0, 0, 0, 12],
    table: { widths: [LABEL_WIDTH, width], body: facts(sheet).map(([label, value]) => row(label, value)) },
  }
}

function row(label: string, value: string | null): TableCell[] {
  return [
    { text: label, fontSize: SIZE.small, color: COLOR.muted, lineHeight: 1.1 },
    { text: value ?? "", fontSize: SIZE.small, lineHeight: 1.1 },
  ]
}

function facts({ document, texts, format }: Sheet): Fact[] {
  const date = (value: string | null) => value && format.date(value)
  const all: Fact[] = [
    [texts.number[document.type], document.number],
    [texts.issueDate[document.type], date(document.issue_date)],
    [texts.number.invoice, document.credits?.number ?? null],
    [supplyLabel(document, texts), date(document.delivery_date)],
    [texts.taxPointDate, date(separateTaxPoint(document))],
    [
      texts.dueDate,
      isPositive(document.totals.payable) && document.type === "invoice" ? date(document.due_date) : null,
    ],
    [texts.orderNumber, document.orders.map((order) => order.display_id).join(", ")],
    [texts.orderDate, document.orders.length === 1 ? date(document.orders[0].placed_on) : null],
    [texts.buyerReference, document.buyer_reference],
    [texts.purchaseOrder, document.purchase_order],
    ...document.buyer.tax_ids.map((id): Fact => [texts.buyerTaxId(taxIdLabel(id, texts)), id.value]),
  ]
  const known = all.filter(([, value]) => value)
  return known.length > 0 ? known : [["", null]]
}

export function taxIdLabel(id: TaxId, texts: Texts): string {
  return texts.taxIds[id.type] ?? texts.taxId
}

/** Goods are delivered, services rendered; what is sent is goods. */
export function supplyLabel({ lines, ship_to }: Sheet["document"], texts: Texts): string {
  const sent = ship_to !== null || lines.some((line) => line.kind === "shipping")
  return sent ? texts.deliveryDate : texts.serviceDate
}

function separateTaxPoint({ tax_point_date, delivery_date, issue_date }: Sheet["document"]): string | null {
  return tax_point_date === delivery_date || tax_point_date === issue_date ? null : tax_point_date
}
