import { isEnding } from "./ending.mjs"

/** Shows what is being done, and how long it took. */
export async function step(title, work) {
  const began = Date.now()
  process.stdout.write(`  ${title} … `)
  try {
    const result = await work()
    process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    if (!isEnding()) process.stdout.write("failed\n")
    throw error
  }
}

export function say(text) {
  process.stdout.write(`  ${text}\n`)
}
