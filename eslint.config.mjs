import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"
import floors from "./test/lint/floors.mjs"

const SPECS = ["**/__tests__/**", "**/*.spec.ts", "integration-tests/**", "test/**"]
const PLAIN = ["src/domain/**", "src/documents/**"]

/** Medusa's presets leave tests unread. Here only Medusa's own rules leave them alone. */
const medusaRules = medusa.configs.strict
  .filter((block) => block.files || block.plugins)
  .map((block) => (block.rules ? { ...block, ignores: [...(block.ignores ?? []), ...SPECS] } : block))

export default tseslint.config(
  { ignores: ["**/node_modules/", "**/.*/"] },
  tseslint.configs.recommended,
  medusaRules,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        project: ["tsconfig.json", "src/admin/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  { files: SPECS, rules: { "@typescript-eslint/no-explicit-any": "off" } },
  { files: PLAIN, rules: { "@medusajs/use-medusa-error-not-generic-error": "off" } },
  { files: ["**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  floors
)
