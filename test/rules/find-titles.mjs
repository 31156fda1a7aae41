import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import ts from "typescript"

const FOLDERS = ["src", "integration-tests", "test"]
const BLOCKS = new Set(["describe", "it", "test"])

/** The titles of all tests and of what groups them, as `{ file, title }`, by file and in their order. */
export function findTitles(root) {
  return FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith(".spec.ts") && !file.includes("node_modules"))
    .map((file) => file.split(path.sep).join("/"))
    .sort()
    .flatMap((file) => titlesOf(readFileSync(path.join(root, file), "utf8")).map((title) => ({ file, title })))
}

/** Of `it("…")`, `describe("…")`, `it.each(…)("…")` and the like. */
export function titlesOf(text) {
  const titles = []
  const visit = (node) => {
    if (ts.isCallExpression(node) && BLOCKS.has(rootName(node.expression)) && isTitle(node.arguments[0])) {
      titles.push(textOf(node.arguments[0]))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile("spec.ts", text, ts.ScriptTarget.Latest, false))
  return titles
}

/** `it` of `it`, `it.only`, `it.each(…)` and `it.each<…>(…)`. */
function rootName(node) {
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) ? rootName(node.expression) : undefined
}

const isTitle = (node) => node !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))

/** What a template puts in is shown as …. */
const textOf = (node) =>
  ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…") : node.text
