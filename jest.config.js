process.env.MEDUSA_DISABLE_TELEMETRY ??= "1"
process.env.LOG_LEVEL ??= "error"

const typescript = {
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: "es2022",
  },
  module: { type: "commonjs", ignoreDynamic: true, exportInteropAnnotation: true },
}

const project = (displayName, testMatch, more) => ({
  displayName,
  rootDir: __dirname,
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/integration-tests"],
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: "node",
  transform: { "\\.[jt]s$": ["@swc/jest", typescript] },
  // As the examples of docs/extending import it
  moduleNameMapper: { "^medusa-invoicing/workflows$": "<rootDir>/src/workflows" },
  cacheDirectory: "<rootDir>/.cache/jest",
  ...more,
})

const server = { setupFilesAfterEnv: ["<rootDir>/integration-tests/setup.js"] }

/**
 * `npx jest --selectProjects unit`. The kinds that run a server find PostgreSQL by DB_HOST, DB_PORT, DB_USERNAME and
 * DB_PASSWORD; `npm test -- http` starts one for them.
 */
module.exports = {
  testTimeout: 30_000,
  maxWorkers: 2,
  // What a server loads by `import()` is never freed: a worker that has grown to this makes way for a new one.
  workerIdleMemoryLimit: "1GB",
  projects: [
    project("unit", ["{src,test}/**/*.unit.spec.ts"], { setupFiles: ["<rootDir>/test/property-seed.js"] }),
    project("module", ["integration-tests/modules/**/*.spec.ts"], server),
    project("http", ["integration-tests/http/**/*.spec.ts"], server),
    project("browser", ["integration-tests/browser/**/*.spec.ts"], server),
    project("package", ["integration-tests/package/**/*.spec.ts"]),
  ],
}
