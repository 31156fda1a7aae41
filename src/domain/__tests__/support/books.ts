import type { BillableSource } from "../../billable/source"
import { buildCreditNote } from "../../invoice/credit-build"
import type { InvoiceDocument } from "../../invoice/document"
import { buildInvoice } from "../../invoice/invoice-build"
import { chooseCredit, type CreditChoice } from "../../reconcile/credit-choice"
import { roundingLeft, type CreditProposal } from "../../reconcile/credit-proposal"
import { NOTHING_HELD, standingLines, type Held } from "../../reconcile/held"
import { documentHeld } from "../../reconcile/held-document"
import { creditByItself } from "../../reconcile/credit-by-itself"
import { nextDocument } from "../../reconcile/next-document"
import { withoutDeadEnds } from "../../reconcile/replaceable"
import { reconcile, type InvoiceLine } from "../../reconcile/reconcile"
import type { Seller } from "../../seller/seller"
import type { Violation } from "../../violation"
import { aSeller } from "./source"

/** Books in memory: carries out what `reconcile` answers, as the workflows do on the database. */
export class Books {
  readonly documents: InvoiceDocument[] = []
  private count = 0

  constructor(readonly seller: Seller = aSeller()) {}

  get held(): Held {
    return this.documents.reduce<Held>((held, document) => documentHeld(held, document, isDraft(document)), NOTHING_HELD)
  }

  /** Makes what is to be made, until nothing is. Answers why no more was. */
  reconcile(source: BillableSource): Violation[] {
    for (let pass = 0; pass < 20; pass++) {
      const { invoice, credit, blocked } = withoutDeadEnds(reconcile(source, this.held, this.seller), this.held, source, this.seller)
      const { lines, is_part } = nextDocument(null, invoice, source, this.seller)
      const isInvoiced = invoice.length > 0 && blocked.length === 0
      const first = creditByItself(credit, this.seller, isInvoiced && is_part)
      if (first) {
        this.credit(first)
      } else if (isInvoiced) {
        this.invoice(source, lines)
      } else {
        return blocked
      }
    }
    throw new Error(`Never comes to rest: ${JSON.stringify(reconcile(source, this.held, this.seller))}`)
  }

  invoice(source: BillableSource, lines: InvoiceLine[]): InvoiceDocument {
    const { seller, held } = this
    const built = buildInvoice({ ...this.ids(), source, seller, language: "de", lines, held })
    return this.keep(built)
  }

  credit(proposal: Pick<CreditProposal, "invoice_id" | "lines"> & Partial<CreditProposal>): InvoiceDocument {
    const invoice = this.documents.find(({ id }) => id === proposal.invoice_id)!
    const customer_id = invoice.buyer.customer_id
    return this.keep(buildCreditNote({ ...this.ids(), caused_by: [], rounding: "0", reason: null, ...proposal, invoice, customer_id, held: this.held }))
  }

  /** The merchant's own choice. Answers why it is refused. */
  choose(invoice: InvoiceDocument, choice: CreditChoice): Violation[] {
    const standing = standingLines(this.held).filter(({ invoice_id }) => invoice_id === invoice.id)
    const { lines, violations } = chooseCredit(choice, standing, invoice.currency_code, "merchant", roundingLeft(this.held, invoice.id))
    if (lines) {
      this.credit({ lines, invoice_id: invoice.id })
    }
    return violations
  }

  /** Takes back the number of a document, so that it is a draft still. */
  unissue(document: InvoiceDocument): void {
    Object.assign(document, { number: null, issue_date: null, due_date: null })
  }

  issue(document: InvoiceDocument): void {
    Object.assign(document, this.issued(document))
  }

  private ids() {
    return { id: `inv_${this.documents.length + 1}`, newLineId: () => `invli_${++this.count}` }
  }

  private keep({ document, violations }: { document: InvoiceDocument | null; violations: Violation[] }): InvoiceDocument {
    if (!document) {
      throw new Error(`Not built: ${JSON.stringify(violations)}`)
    }
    const issued = this.issued(document)
    this.documents.push(issued)
    return issued
  }

  private issued(document: InvoiceDocument): InvoiceDocument {
    return {
      ...document,
      number: `${document.type === "invoice" ? "RE" : "GS"}-${document.id.slice("inv_".length)}`,
      issue_date: "2026-11-22",
      due_date: "2026-12-06",
    }
  }
}

const isDraft = ({ number }: InvoiceDocument) => number === null
