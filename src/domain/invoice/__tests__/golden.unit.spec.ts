import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { documentOf } from "../../__tests__/support/document"
import type { BillableSource } from "../../billable/source"
import type { Seller } from "../../seller/seller"
import type { Prepayment } from "../document"
import { freeze } from "../invoice-freeze"
import { documentViolations } from "../invoice-rules"
import { settleInvoice } from "../invoice-settle"

type Input = {
  about: string
  source: BillableSource
  seller: Seller
  issue: { issue_date: string; number: string; series_id: string; prepayments: Prepayment[] }
}

const FIXTURES = join(__dirname, "../../../../fixtures")
const folders = (path: string) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const cases = folders(FIXTURES)
  .flatMap(({ name: topic }) => folders(join(FIXTURES, topic)).map(({ name }) => `${topic}/${name}`))
  .filter((name) => existsSync(join(FIXTURES, name, "input.json")))
const read = (path: string) => JSON.parse(readFileSync(join(FIXTURES, path), "utf8"))

it.each(cases)("M3, M4, L3: %s is frozen as figured by hand", (name) => {
  const { source, seller, issue }: Input = read(`${name}/input.json`)
  const { number, series_id, ...terms } = issue
  const draft = documentOf(source, { seller, language: seller.language })
  const settled = settleInvoice(draft, { ...terms, payment_terms_days: seller.payment_terms_days })
  const document = { ...settled, number, series_id }
  expect(JSON.parse(freeze(document).body)).toEqual(read(`${name}/document.json`))
  expect(documentViolations(document)).toEqual([])
})
