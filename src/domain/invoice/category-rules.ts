import { decimal } from "../money"
import { isoCountry } from "../tax/territory"
import type { Violation } from "../violation"
import type { InvoiceDocument, TaxBreakdownRow, TaxCategory } from "./document"

const NEEDS_REASON: ReadonlySet<TaxCategory> = new Set(["E", "AE", "K", "G", "O"])
const NAMES: Partial<Record<TaxCategory, string>> = { E: "E", AE: "AE", K: "IC", G: "G", O: "O", S: "S", Z: "Z" }

/** What EN 16931 asks of a document for each category of tax on it (R1). */
export function categoryViolations(document: InvoiceDocument): Violation[] {
  const { tax_breakdown } = document
  return [
    ...tax_breakdown.flatMap((row, index) => [...rateRules(row, index), ...reasonRules(row, index)]),
    ...(tax_breakdown.some(({ category }) => category === "K") ? intraCommunityRules(document) : []),
    ...(tax_breakdown.some(({ category }) => category === "AE") ? idRules(document, "BR-AE-02", () => true) : []),
    ...aloneRule(document),
  ]
}

const fault = (code: string, path: string, message: string): Violation => ({ code, path, message })

function rateRules({ category, rate }: TaxBreakdownRow, index: number): Violation[] {
  const isRight = category === "S" ? decimal(rate).isGreaterThan(0) : decimal(rate).isZero()
  return isRight ? [] : [fault(`BR-${NAMES[category]}-05`, `tax_breakdown[${index}].rate`, `${rate} % is no rate of category ${category}.`)]
}

function reasonRules({ category, exemption_code, exemption_reason }: TaxBreakdownRow, index: number): Violation[] {
  const has = Boolean(exemption_code || exemption_reason)
  const path = `tax_breakdown[${index}].exemption_reason`
  if (has === NEEDS_REASON.has(category)) {
    return []
  }
  return [fault(`BR-${NAMES[category]}-10`, path, has ? `Category ${category} takes no reason.` : `Category ${category} needs a reason why no tax is charged.`)]
}

function intraCommunityRules(document: InvoiceDocument): Violation[] {
  const { delivery_date, ship_to, buyer } = document
  return [
    ...idRules(document, "BR-IC-02", isVatId),
    ...idsOfStates(document),
    ...(delivery_date
      ? []
      : [fault("BR-IC-11", "delivery_date", "An intra-Community supply is invoiced with its delivery date: the goods are still to be shipped.")]),
    ...((ship_to?.address ?? buyer.address).country_code
      ? []
      : [fault("BR-IC-12", "ship_to.address.country_code", "An intra-Community supply names the country that the goods go to.")]),
  ]
}

const isVatId = ({ type }: { type: string }) => type === "eu_vat"

/** The seller's ID is that of the state of dispatch, the buyer's one of another state (Art. 138, 226(3) and (4)). */
function idsOfStates({ seller, buyer, tax_breakdown }: InvoiceDocument): Violation[] {
  const states = tax_breakdown.filter(({ category }) => category === "K").map(({ tax_country }) => tax_country)
  const sellers = seller.tax_ids.filter(isVatId).map(({ country_code }) => isoCountry(country_code))
  const buyers = buyer.tax_ids.filter((id) => isVatId(id) && id.status !== "invalid").map(({ country_code }) => isoCountry(country_code))
  return states.flatMap((state) => {
    const country = state.toUpperCase()
    return [
      ...(sellers.length > 0 && !sellers.includes(state)
        ? [fault("BR-IC-02", "seller.tax_ids", `The goods leave ${country}, but the seller has no VAT ID there: add it in the settings.`)]
        : []),
      ...(buyer.tax_ids.some(isVatId) && !buyers.some((id) => id !== state)
        ? [fault("BR-IC-02", "buyer.tax_ids", `The goods leave ${country}: the buyer needs a valid VAT ID of another member state.`)]
        : []),
    ]
  })
}

/** Where the buyer owes the tax, both are named by an ID: for goods by their VAT IDs, for services any. */
function idRules({ seller, buyer }: InvoiceDocument, code: string, isMeant: (id: { type: string }) => boolean): Violation[] {
  const has = (ids: readonly { type: string }[]) => ids.some(isMeant)
  return [
    ...(has(seller.tax_ids) ? [] : [fault(code, "seller.tax_ids", "The seller's VAT ID is missing: add it in the settings.")]),
    ...(has(buyer.tax_ids) ? [] : [fault(code, "buyer.tax_ids", "The buyer's VAT ID is missing.")]),
  ]
}

/** What is outside the scope of tax stands alone on its document. */
function aloneRule({ tax_breakdown }: InvoiceDocument): Violation[] {
  const outside = tax_breakdown.filter(({ category }) => category === "O")
  return outside.length > 0 && outside.length < tax_breakdown.length
    ? [fault("BR-O-11", "tax_breakdown", "What is outside the scope of tax, such as a gift card, needs an invoice of its own.")]
    : []
}
