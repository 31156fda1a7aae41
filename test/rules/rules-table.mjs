import { PROVED, RULES } from "./wording.mjs"

const RULE = /\b(?:L[1-7]|N[1-5]|M(?:1[01]|[1-9])|T[1-8]|R[1-5])\b|\bBR-(?:[A-Z]+-)?\d+(?:, \d+\b)*/g

/** `BR-CO-13, 14` names two rules. */
export function rulesOf(title) {
  return [...title.matchAll(RULE)].flatMap(([match]) => {
    const [first, ...others] = match.split(", ")
    return [first, ...others.map((number) => first.replace(/\d+$/, number))]
  })
}

/** Tests by the rule that they name: each rule of ours, and those of EN 16931 that are named. */
export function groupByRule(titles) {
  const rules = new Map(Object.keys(RULES).map((rule) => [rule, []]))
  for (const test of titles) {
    for (const rule of new Set(rulesOf(test.title))) {
      rules.set(rule, [...(rules.get(rule) ?? []), test])
    }
  }
  return rules
}

export function unprovedRules(rules) {
  return PROVED.filter((rule) => rules.get(rule).length === 0)
}

export function writeTable(rules) {
  const rows = [...rules].map(([rule, tests]) => `| ${tests.length ? `[${rule}](#${rule.toLowerCase()})` : rule} | ${wordingOf(rule)} | ${tests.length || "–"} |`)
  const sections = [...rules].filter(([, tests]) => tests.length).map(([rule, tests]) => section(rule, tests))
  return `${[HEAD, ["| Rule | Says | Tests |", "|---|---|---|", ...rows].join("\n"), ...sections].join("\n\n")}\n`
}

const HEAD = `# Rules, and the tests that prove them

Written by \`node test/rules.mjs\` from the titles of the tests; \`npm test -- lint\` fails where it is not current. A title that
groups tests counts as one.`

const wordingOf = (rule) => RULES[rule] ?? "EN 16931."

function section(rule, tests) {
  const files = [...new Set(tests.map(({ file }) => file))]
  const list = files.flatMap((file) => [
    `- \`${file}\``,
    ...tests.filter((test) => test.file === file).map(({ title }) => `  - ${title.replace(/[<*_|\\]/g, "\\$&")}`),
  ])
  return `## ${rule}\n\n${wordingOf(rule)}\n\n${list.join("\n")}`
}
