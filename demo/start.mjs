import { end, endOnSignals, isEnding } from "./ending.mjs"
import { install, INSTALLING, isInstalled } from "./install.mjs"
import { step } from "./progress.mjs"
import { shopFile } from "./shop-file.mjs"

endOnSignals()
try {
  process.stdout.write("\nmedusa-invoicing: the demo shop\n\n")
  await shopFile.removeIfStale()
  if (!isInstalled()) await step(INSTALLING, install)
  const { runShop } = await import("./shop.mjs")
  await runShop({ once: process.argv.includes("--once") })
} catch (error) {
  if (!isEnding()) console.error(`\n${error.message}`)
  await end(1)
}
