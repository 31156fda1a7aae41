import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const FOLDER = path.join(__dirname, "../../docs/extending")
const read = (file: string) => readFileSync(path.join(FOLDER, file), "utf8")

it.each(readdirSync(path.join(FOLDER, "examples")))("docs/extending shows examples/%s as it is", (file) => {
  expect(read(file.replace(/\.ts$/, ".md"))).toContain(`\`\`\`ts\n${read(`examples/${file}`)}\`\`\`\n`)
})
