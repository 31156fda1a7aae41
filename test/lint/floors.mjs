/**
 * Who may import whom: the floors of docs/ARCHITECTURE.md, as rules of ESLint.
 *
 * `sees` names what a file may import of `src`, `packages` what of npm and Node; where nothing is said of packages, all
 * are free but those that have a room. A later entry replaces an earlier one for its files.
 */
const floors = [
  { at: "domain", sees: ["domain"], packages: [] },
  { at: "domain/money", sees: ["domain"], packages: ["bignumber.js", "currency-codes"] },
  { at: "domain/invoice", sees: ["domain"], packages: ["canonicalize"] },
  { at: "domain/sha256.ts", sees: [], packages: ["node:crypto"] },
  { at: "domain/calendar", sees: ["domain"], packages: ["luxon"] },

  { at: "documents", sees: ["domain", "documents"], packages: ["localized-address-format", "luxon"] },
  { at: "documents/pdf/draw.ts", sees: ["domain", "documents"], packages: ["pdfmake"] },
  { at: "documents/pdf/fonts.ts", sees: ["documents"], packages: ["fontkit", "node:fs", "node:module", "node:path"] },

  { at: "modules", sees: ["domain", "modules", "types"], packages: ["@medusajs/framework", "node:crypto"] },
  { at: "providers", sees: ["domain", "providers", "types"] },
  { at: "links", sees: ["links", "modules"], packages: ["@medusajs/framework", "@medusajs/medusa"] },
  { at: "policies", sees: ["policies"], packages: ["@medusajs/framework"] },
  { at: "types", sees: ["domain", "types"], packages: ["@medusajs/framework"] },

  { at: "workflows", sees: ["domain", "documents", "modules", "types", "workflows"] },
  { at: "workflows/order", sees: ["domain", "types", "workflows"], knowsOrders: true },

  { at: "api", sees: ["api", "domain", "documents", "modules", "policies", "types", "workflows"] },
  { at: "subscribers", sees: ["domain", "modules", "subscribers", "types", "workflows"] },
  { at: "jobs", sees: ["domain", "jobs", "modules", "types", "workflows"] },

  { at: "client", sees: ["client", "types"], packages: ["@medusajs/js-sdk"] },
  { at: "admin", sees: ["admin", "types/http"], browser: true },
]

const WITH_A_ROOM = [
  "bignumber.js",
  "canonicalize",
  "currency-codes",
  "fontkit",
  "localized-address-format",
  "luxon",
  "pdfkit",
  "pdfmake",
]
const DEEPEST = 8

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
const oneOf = (names) => `(?:${names.map(escape).join("|")})(?:/|$)`

function packageRule({ at, packages, browser }) {
  if (packages) {
    const which = packages.length ? `no package but ${packages.join(", ")}` : "no package"
    return { regex: packages.length ? `^(?!\\.|${oneOf(packages)})` : "^(?!\\.)", message: `src/${at} imports ${which}.` }
  }
  const roomed = { regex: `^${oneOf(WITH_A_ROOM)}`, message: "This package has a room of its own: test/lint/floors.mjs." }
  const server = "^(?:node:|@medusajs/(?!(?:admin-sdk|dashboard|icons|js-sdk|ui)(?:/|$)))"
  return browser
    ? [roomed, { regex: server, allowTypeImports: true, message: "The admin talks HTTP: it imports nothing of the server." }]
    : roomed
}

const orderRule = {
  regex: "^@medusajs/(?:framework/)?types$",
  importNamePattern: "^(?:Order|Return)\\w*DTO$",
  message: "Only src/workflows/order knows the shape of a Medusa order.",
}

/** From a file `depth` folders below `src`, as many steps up lead to `src`; there a floor's name must follow. */
const folderRule = ({ at, sees }, depth) => ({
  regex: `^(?:\\./)?(?:\\.\\.(?:/|$)){${depth}}(?!${oneOf(sees)})`,
  message: `src/${at} sees ${sees.join(", ")} of src only.`,
})

function rulesAt(floor, depth) {
  const patterns = [packageRule(floor), folderRule(floor, depth), floor.knowsOrders ? [] : orderRule].flat()
  return {
    files: [[/\.ts$/.test(floor.at) ? `src/${floor.at}` : `src/${floor.at}/**`, `src/${"*/".repeat(depth)}*.{ts,tsx}`]],
    ignores: ["**/__tests__/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  }
}

const depths = Array.from({ length: DEEPEST }, (_, index) => index + 1)

/** An import that hides from the rules above. */
const hidden = {
  files: ["src/{domain,documents,modules,types,client}/**/*.ts"],
  ignores: ["**/__tests__/**"],
  rules: {
    "no-restricted-syntax": [
      "error",
      { selector: "ImportExpression, TSImportType", message: "Import at the head of the file, where the floors see it." },
    ],
  },
}

export default [...floors.flatMap((floor) => depths.map((depth) => rulesAt(floor, depth))), hidden]
