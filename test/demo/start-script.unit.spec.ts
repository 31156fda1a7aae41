import { readFileSync } from "node:fs"
import path from "node:path"

const { scripts } = JSON.parse(readFileSync(path.join(__dirname, "../../package.json"), "utf8"))

it("npm start hands its arguments to the demo: npm puts them at the end of the script, whatever branch that is", () => {
  expect(scripts.start).toMatch(/node demo\/start\.mjs$/)
  expect(scripts.start).not.toMatch(/\|\||&&|;/)
})
