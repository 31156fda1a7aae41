import { devDependencies } from "../../package.json"

type Pinned = keyof typeof devDependencies

const pins = (...names: Pinned[]) => Object.fromEntries(names.map((name) => [name, devDependencies[name]]))

/** What a new Medusa application consists of, as far as it is needed: a shop of its own kind, with the plugin listed. */
export const hostFiles: Record<string, string> = {
  "package.json": JSON.stringify({
    name: "a-shop",
    version: "0.0.1",
    private: true,
    dependencies: pins("@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/framework", "@medusajs/medusa"),
    devDependencies: pins(
      "@swc/core",
      "@types/node",
      "@types/react",
      "@types/react-dom",
      "react",
      "react-dom",
      "ts-node",
      "typescript",
      "vite"
    ),
  }),

  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2021",
      module: "Node16",
      moduleResolution: "Node16",
      esModuleInterop: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      skipLibCheck: true,
      strict: true,
      jsx: "react-jsx",
      resolveJsonModule: true,
      outDir: "./.medusa/server",
      rootDir: "./",
    },
    "ts-node": { swc: true },
    include: ["**/*", ".medusa/types/*"],
    exclude: ["node_modules", ".medusa/server", ".medusa/admin"],
  }),

  "medusa-config.ts": `
import { defineConfig } from "@medusajs/framework/utils"

const { DATABASE_URL, STORE_CORS, ADMIN_CORS, AUTH_CORS, JWT_SECRET, COOKIE_SECRET } = process.env

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      storeCors: STORE_CORS!,
      adminCors: ADMIN_CORS!,
      authCors: AUTH_CORS!,
      jwtSecret: JWT_SECRET,
      cookieSecret: COOKIE_SECRET,
    },
  },
  plugins: [{ resolve: "medusa-invoicing", options: {} }],
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/file-local", id: "local", options: { private_upload_dir: "private" } },
        ],
      },
    },
  ],
})
`,

  "src/use-plugin.ts": `
import { INVOICING_MODULE } from "medusa-invoicing/modules/invoicing"
import { InvoiceEvents } from "medusa-invoicing/types"
import type { Invoice } from "medusa-invoicing/types"
import { issueInvoicesWorkflow, reconcileOrderWorkflow } from "medusa-invoicing/workflows"

const isOpen = (invoice: Pick<Invoice, "status">): boolean => invoice.status === "open"

console.log(INVOICING_MODULE, InvoiceEvents.ISSUED, isOpen({ status: "open" }))
console.log(typeof reconcileOrderWorkflow, typeof issueInvoicesWorkflow)
`,
}
