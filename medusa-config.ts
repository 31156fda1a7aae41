import { defineConfig, loadEnv, Modules } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const { DATABASE_URL, REDIS_URL, JWT_SECRET, COOKIE_SECRET, PORT } = process.env
const url = process.env.MEDUSA_BACKEND_URL ?? `http://localhost:${PORT ?? 9000}`

/** What the development server prepares before the first page asks for it, instead of reloading that page. */
const PREPARED = [
  "@medusajs/admin-sdk",
  "@medusajs/admin-shared",
  "@medusajs/dashboard/components",
  "@medusajs/draft-order/admin",
  "@medusajs/icons",
]

/** The demo shop and the host of the tests. A shop of your own lists the plugin under `plugins` instead: see README. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    http: {
      storeCors: url,
      adminCors: url,
      authCors: url,
      jwtSecret: JWT_SECRET ?? "for-the-demo-only",
      cookieSecret: COOKIE_SECRET ?? "for-the-demo-only",
    },
  },
  admin: {
    disable: process.env.DISABLE_MEDUSA_ADMIN === "true",
    backendUrl: url,
    vite: () => ({ optimizeDeps: { include: PREPARED } }),
  },
  modules: [
    { resolve: "./src/modules/invoicing", options: {} },
    {
      resolve: "@medusajs/medusa/file",
      key: Modules.FILE,
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              backend_url: `${url}/static`,
              private_upload_dir: process.env.INVOICING_DEMO_FILES ?? ".demo/files",
            },
          },
        ],
      },
    },
  ],
})
