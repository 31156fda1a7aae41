/** Reads `[{ file, code }]` from standard input and writes, for each, what the floors say of it. */
import { text } from "node:stream/consumers"
import { ESLint } from "eslint"

const FLOOR_RULES = ["@typescript-eslint/no-restricted-imports", "no-restricted-syntax"]

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => FLOOR_RULES.includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
})

const snippets = JSON.parse(await text(process.stdin))
const said = []
for (const { file, code } of snippets) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file })
  said.push(messages.map(({ message }) => message))
}
console.log(JSON.stringify(said))
