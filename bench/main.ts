/**
 * Prints what invoicing costs, as ratios within one run: machines differ, and each is busy at times. Times are information;
 * what has a goal says whether it is met. `--quick` runs small sizes, to see that it runs.
 */
import { openBooks } from "./books"
import { checkout } from "./checkout"
import { figuring } from "./figuring"
import { issuing } from "./issuing"
import { large } from "./large"
import { Watch } from "./watch"

const FULL = { rounds: 300, lines: [100, 1000] as [number, number], long: 9, sizes: [100, 1_000, 10_000], batch: 100, checkouts: 300 }
const QUICK = { rounds: 10, lines: [10, 100] as [number, number], long: 2, sizes: [10, 20, 40], batch: 10, checkouts: 10 }

async function main() {
  const { rounds, lines, long, sizes, batch, checkouts } = process.argv.includes("--quick") ? QUICK : FULL
  const watch = new Watch()
  const books = await openBooks()
  try {
    await figuring(books.seller, rounds)
    await large(books, lines, long)
    await issuing(books, watch, sizes, batch)
    await checkout(books, watch, batch, checkouts)
  } finally {
    await books.close()
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
