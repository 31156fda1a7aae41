import { execFileSync } from "node:child_process"

/** The scripts are ES modules, which Jest does not load: they answer from a process of their own. */
function ask(expressions: Record<string, string>): Record<string, any> {
  const answers = Object.entries(expressions).map(([name, expression]) => `${JSON.stringify(name)}: ${expression}`)
  const script = `
    import { titlesOf } from "./find-titles.mjs"
    import { groupByRule, rulesOf, unprovedRules, writeTable } from "./rules-table.mjs"
    console.log(JSON.stringify({ ${answers} }))`
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: __dirname, encoding: "utf8" }))
}

const SPEC = [
  'describe("a", () => { it("b", () => {}) })',
  'it.each([1])("c %i", () => {})',
  'it.each<number>([1])("d", () => {})',
  "it.skip(`e ${1} f`, () => {})",
  'test("g", () => {}); expect("h").toBe(it)',
].join("\n")

const named: [title: string, rules: string[]][] = [
  ["N1: counts", ["N1"]],
  ["M3, M4: foots (BR-CO-10, 13)", ["M3", "M4", "BR-CO-10", "BR-CO-13"]],
  ["M10 and M11, not M1", ["M10", "M11", "M1"]],
  ["BR-16 and BR-S-08", ["BR-16", "BR-S-08"]],
  ["no rule: R9, L20, N1x, BR-", []],
]

let answers: Record<string, any>

beforeAll(() => {
  answers = ask({
    titles: `titlesOf(${JSON.stringify(SPEC)})`,
    rules: `${JSON.stringify(named.map(([title]) => title))}.map(rulesOf)`,
    unproved: `unprovedRules(groupByRule([{ file: "a.spec.ts", title: "L1, L2, N1: x" }]))`,
    table: `writeTable(groupByRule([{ file: "a.spec.ts", title: "N1: x" }, { file: "a.spec.ts", title: "N1: y_z" }]))`,
  })
})

it("finds the titles of tests and of what groups them, however they are written", () => {
  expect(answers.titles).toEqual(["a", "b", "c %i", "d", "e … f", "g"])
})

it.each(named.map(([title, rules], index) => ({ title, rules, index })))("$title names $rules", ({ rules, index }) => {
  expect(answers.rules[index]).toEqual(rules)
})

it("says which rules have no test", () => {
  expect(answers.unproved).toEqual(expect.arrayContaining(["L3", "N2", "M10", "R3"]))
  expect(answers.unproved).not.toContain("L1")
})

it("lists a rule's tests by file, under its own words", () => {
  expect(answers.table).toContain("| [N1](#n1) | Numbers are gapless")
  expect(answers.table).toMatch(/## N1\n\nNumbers are gapless.*\n\n- `a\.spec\.ts`\n {2}- N1: x\n {2}- N1: y\\_z\n/)
})
