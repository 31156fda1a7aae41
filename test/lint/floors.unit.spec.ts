import { execFileSync } from "node:child_process"
import { join } from "node:path"

type Snippet = [file: string, code: string]

const forbidden: Snippet[] = [
  ["src/domain/invoice/totals.ts", `import { draw } from "../../documents/pdf/draw"`],
  ["src/domain/violation.ts", `import type { Invoice } from "../types/http"`],
  ["src/domain/violation.ts", `export * from ".."`],
  ["src/domain/money/decimal.ts", `import { MathBN } from "@medusajs/framework/utils"`],
  ["src/domain/money/decimal.ts", `import { readFileSync } from "node:fs"`],
  ["src/domain/money/decimal.ts", `import canonicalize from "canonicalize"`],
  ["src/domain/invoice/totals.ts", `import { BigNumber } from "bignumber.js"`],
  ["src/domain/reconcile/reconcile.ts", `import { DateTime } from "luxon"`],
  ["src/domain/reconcile/reconcile.ts", `import { createHash } from "node:crypto"`],
  ["src/domain/reconcile/reconcile.ts", `type Order = import("@medusajs/framework/types").OrderDTO`],
  ["src/domain/reconcile/reconcile.ts", `export const load = () => import("../../modules/invoicing")`],

  ["src/documents/pdf/layout/totals.ts", `import pdfmake = require("pdfmake")`],
  ["src/documents/pdf/layout/totals.ts", `import type { Content } from "pdfmake/interfaces"`],
  ["src/documents/pdf/draw.ts", `import fontkit from "fontkit"`],
  ["src/documents/pdf/draw.ts", `import { INVOICING } from "../../modules/invoicing"`],
  ["src/documents/format/date.ts", `import type { Invoice } from "../../types/http"`],

  ["src/modules/invoicing/service.ts", `import { renderPdf } from "../../documents"`],
  ["src/modules/invoicing/services/issue.ts", `import { issue } from "../../../workflows/invoice"`],
  ["src/modules/invoicing/services/issue.ts", `import { present } from "../../../api/present-invoice"`],
  ["src/modules/invoicing/services/issue.ts", `import { sdk } from "../../../admin/lib/sdk"`],
  ["src/modules/invoicing/services/issue.ts", `import { createOrderWorkflow } from "@medusajs/medusa/core-flows"`],
  ["src/modules/invoicing/services/issue.ts", `import { DateTime } from "luxon"`],
  ["src/modules/invoicing/services/issue.ts", `import type { OrderDTO } from "@medusajs/framework/types"`],

  ["src/workflows/invoice/steps/render.ts", `import { present } from "../../../api/present-invoice"`],
  ["src/workflows/invoice/steps/render.ts", `import { sdk } from "../../../admin/lib/sdk"`],
  ["src/workflows/order/index.ts", `import placed from "../../subscribers/order-placed"`],
  ["src/workflows/order/index.ts", `import catchUp from "../../jobs/catch-up"`],
  ["src/workflows/invoice/load-order.ts", `import type { OrderLineItemDTO } from "@medusajs/framework/types"`],
  ["src/workflows/order/load-order.ts", `import { BigNumber } from "bignumber.js"`],
  ["src/workflows/order/map-order.ts", `import { INVOICING } from "../../modules/invoicing"`],

  ["src/api/admin/invoices/[id]/route.ts", `import { sdk } from "../../../../admin/lib/sdk"`],
  ["src/subscribers/order-placed.ts", `import { sdk } from "../admin/lib/sdk"`],
  ["src/jobs/catch-up.ts", `import { GET } from "../api/admin/invoices/route"`],
  ["src/jobs/catch-up.ts", `import pdfmake from "pdfmake"`],
  ["src/types/http/invoice.ts", `import type { Invoice } from "../../modules/invoicing/models/invoice"`],

  ["src/admin/hooks/api/invoices.ts", `import { INVOICING } from "../../../modules/invoicing"`],
  ["src/admin/hooks/api/invoices.ts", `import type { Option } from "../../../types/options"`],
  ["src/admin/widgets/order.tsx", `import { add } from "../../domain/money"`],
  ["src/admin/widgets/order.tsx", `import { MedusaError } from "@medusajs/framework/utils"`],
  ["src/admin/widgets/order.tsx", `import { readFileSync } from "node:fs"`],
]

const allowed: Snippet[] = [
  ["src/domain/invoice/totals.ts", `import { add } from "../money"`],
  ["src/domain/invoice/rules/totals.ts", `import type { Violation } from "../../violation"`],
  ["src/domain/invoice/totals.ts", `import type { InvoiceDocument } from "./document"`],
  ["src/domain/money/decimal.ts", `import { BigNumber } from "bignumber.js"`],
  ["src/domain/invoice/freeze.ts", `import canonicalize from "canonicalize"`],
  ["src/domain/sha256.ts", `import { createHash } from "node:crypto"`],
  ["src/domain/calendar/dates.ts", `import { DateTime } from "luxon"`],
  ["src/documents/pdf/draw.ts", `import pdfmake = require("pdfmake")`],
  ["src/documents/pdf/draw.ts", `import type { Content } from "pdfmake/interfaces"`],
  ["src/documents/format/address.ts", `import { formatAddress } from "localized-address-format"`],
  ["src/documents/pdf/layout/totals.ts", `import type { InvoiceDocument } from "../../../domain/invoice/document"`],
  ["src/modules/invoicing/services/issue.ts", `import { freeze } from "../../../domain/invoice/freeze"`],
  ["src/modules/invoicing/services/issue.ts", `import { MedusaError } from "@medusajs/framework/utils"`],
  ["src/workflows/invoice/steps/render.ts", `import { renderPdf } from "../../../documents"`],
  ["src/workflows/invoice/steps/render.ts", `import { INVOICING } from "../../../modules/invoicing"`],
  ["src/workflows/invoice/steps/render.ts", `import { useQueryGraphStep } from "@medusajs/medusa/core-flows"`],
  ["src/workflows/order/map-order.ts", `import type { OrderDTO } from "@medusajs/framework/types"`],
  ["src/workflows/order/map-order.ts", `import type { Source } from "../../domain/billable/source"`],
  ["src/api/store/invoices/[id]/pdf/route.ts", `import { render } from "../../../../../workflows/invoice"`],
  ["src/subscribers/order-placed.ts", `import { reconcileOrderWorkflow } from "../workflows/order"`],
  ["src/admin/hooks/api/invoices.ts", `import type { Invoice } from "../../../types/http"`],
  ["src/admin/hooks/use-preview.ts", `import { useInvoices } from "./api/invoices"`],
  ["src/admin/widgets/order.tsx", `import { useInvoices } from "../hooks/api/invoices"`],
  ["src/admin/widgets/order.tsx", `import type { AdminOrder } from "@medusajs/framework/types"`],
  ["src/admin/widgets/order.tsx", `import { defineWidgetConfig } from "@medusajs/admin-sdk"`],
]

const cases = [
  ...forbidden.map(([file, code]) => ({ file, code, breaches: 1 })),
  ...allowed.map(([file, code]) => ({ file, code, breaches: 0 })),
]
let found: string[][]

beforeAll(() => {
  const output = execFileSync(process.execPath, [join(__dirname, "lint-snippets.mjs")], {
    cwd: join(__dirname, "../.."),
    input: JSON.stringify(cases),
    encoding: "utf8",
  })
  found = JSON.parse(output)
}, 120_000)

it.each(cases.map((one, index) => ({ ...one, index })))("$file: $code has $breaches breaches", ({ breaches, index }) => {
  expect(found[index]).toHaveLength(breaches)
})
