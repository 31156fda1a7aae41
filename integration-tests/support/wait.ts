import { setTimeout as sleep } from "node:timers/promises"

/** Asks again until the answer is there; throws after a while with what was waited for. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 30
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer) {
      return answer
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${seconds} s in vain for ${what}`)
    }
    await sleep(100)
  }
}
