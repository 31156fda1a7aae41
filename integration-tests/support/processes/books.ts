import { randomBytes } from "node:crypto"
import path from "node:path"
import { dropDatabase, moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { INVOICING_MODULE } from "../../../src/modules/invoicing"
import * as models from "../../../src/modules/invoicing/models"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"

const { DB_HOST: host = "localhost", DB_USERNAME: user = "postgres", DB_PASSWORD: password = "", DB_PORT = "5432" } = process.env
const credentials = { host, user, password, port: Number(DB_PORT) }

export type Books = {
  invoicing: InvoicingModuleService
  /** Of the database that the module is on. */
  url: string
  /** A connection of one's own; it is closed after the test. */
  connect: () => Promise<Client>
  /** The rows that a statement answers. */
  sql: <Row = any>(statement: string, values?: unknown[]) => Promise<Row[]>
}

/** Runs tests against the module alone, on a database made by its migrations: an empty one for each test. */
export function onBooks(tests: (books: Books) => void): void {
  const dbName = `medusa-invoicing-test-${randomBytes(4).toString("hex")}`
  describe("", () => {
    afterAll(() => dropDatabase({ databaseName: dbName, errorIfNonExist: false }, credentials))

    moduleIntegrationTestRunner<InvoicingModuleService>({
      moduleName: INVOICING_MODULE,
      moduleModels: Object.values(models),
      resolve: "./src/modules/invoicing",
      pathToMigrations: path.resolve("src/modules/invoicing/migrations"),
      dbName,
      testSuite: ({ service, dbConfig: { clientUrl: url } }) => {
        const open: Client[] = []
        const connect = async () => {
          const client = new Client({ connectionString: url })
          await client.connect()
          open.push(client)
          return client
        }
        const sql: Books["sql"] = async (statement, values) => {
          const client = open[0] ?? (await connect())
          return (await client.query(statement, values)).rows
        }
        // What the tests clean up comes before the runner takes the tables away.
        describe("the books", () => {
          afterEach(async () => {
            await Promise.all(open.splice(0).map((client) => client.end()))
          })
          tests({ invoicing: service, url, connect, sql })
        })
      },
    })
  })
}
