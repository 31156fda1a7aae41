import path from "node:path"
import { ROOT } from "./install.mjs"

/** What the shop keeps and writes lies here; git ignores it. A test that runs a shop of its own names another place. */
export const DEMO = process.env.INVOICING_DEMO_DIRECTORY || path.join(ROOT, ".demo")

export const place = (name) => path.join(DEMO, name)

/** As a person would type it from where they are. */
export const shown = (file) => path.relative(process.cwd(), file) || "."
