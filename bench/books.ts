import { randomBytes } from "node:crypto"
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys, ModulesSdkUtils } from "@medusajs/framework/utils"
import type { Seller } from "../src/domain/seller/seller"
import { completeSeller } from "../integration-tests/support/processes/orders"
import { INVOICING_MODULE } from "../src/modules/invoicing"
import type InvoicingModuleService from "../src/modules/invoicing/service"

export type Books = { invoicing: InvoicingModuleService; seller: Seller; url: string; close: () => Promise<void> }

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env

/** The module alone, on a database of its own that is dropped at `close`. */
export async function openBooks(): Promise<Books> {
  const server = new Client({ host: DB_HOST, port: Number(DB_PORT), user: DB_USERNAME, password: DB_PASSWORD, database: "postgres" })
  await server.connect()
  const name = `medusa-invoicing-bench-${randomBytes(4).toString("hex")}`
  await server.query(`create database "${name}"`)

  const url = `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${name}`
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: url })
  const app = await MedusaApp({
    modulesConfig: { [INVOICING_MODULE]: { resolve: "./src/modules/invoicing", options: {} } as never },
    sharedResourcesConfig: { database: { clientUrl: url } },
    injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
    cwd: process.cwd(),
  })
  await app.runMigrations()
  const invoicing = app.modules[INVOICING_MODULE] as unknown as InvoicingModuleService

  return {
    invoicing,
    seller: await completeSeller(invoicing),
    url,
    close: async () => {
      await app.onApplicationShutdown()
      await connection.destroy()
      await server.query(`drop database "${name}" with (force)`)
      await server.end()
    },
  }
}
