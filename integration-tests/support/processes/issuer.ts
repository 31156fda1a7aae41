/** A process that invoices orders as it is told to, with nothing but the module. See `startIssuer`. */
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import { INVOICING_MODULE } from "../../../src/modules/invoicing"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"
import { sellerFromRow } from "../../../src/workflows/seller/seller-from-row"
import { invoiceOrder, orderSource } from "./orders"

export type Task = {
  orders: string[]
  /** How many of them are in hand at the same time. */
  at_once: number
}

/** `ready` once, then after the task the invoices that this process made. */
export type Report = "ready" | { made: string[] }

async function main(clientUrl: string) {
  const app = await MedusaApp({
    modulesConfig: { [INVOICING_MODULE]: { resolve: "./src/modules/invoicing", options: {} } as never },
    sharedResourcesConfig: { database: { clientUrl } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: ModulesSdkUtils.createPgConnection({ clientUrl }) },
    cwd: process.cwd(),
  })
  const invoicing = app.modules[INVOICING_MODULE] as unknown as InvoicingModuleService
  const seller = sellerFromRow(await invoicing.retrieveInvoicingSeller(await invoicing.ensureDefaultSeller()))

  process.on("message", ({ orders, at_once }: Task) => {
    const waiting = [...orders]
    const made: string[] = []
    const work = async () => {
      for (let id = waiting.shift(); id; id = waiting.shift()) {
        const invoice = await invoiceOrder(invoicing, seller, orderSource(id))
        made.push(...(invoice ? [invoice] : []))
      }
    }
    void Promise.all(Array.from({ length: at_once }, work)).then(() => report({ made }), fail)
  })
  report("ready")
}

const report = (what: Report) => process.send!(what)

function fail(error: unknown) {
  console.error(error)
  process.exit(1)
}

process.on("disconnect", () => process.exit())
main(process.argv[2]!).catch(fail)
