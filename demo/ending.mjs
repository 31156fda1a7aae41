const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

const open = []
let ending
let isServing = false

/** Whatever was begun is ended in the opposite order, however the run ends. */
export function atEnd(work) {
  open.push(work)
}

/** From here on, being told to stop is the way it ends well. */
export function serving() {
  isServing = true
}

export const isEnding = () => Boolean(ending)

/** @param {number} code exit status */
export function end(code) {
  ending ??= (async () => {
    for (const work of open.reverse()) await work().catch((error) => console.error(error.message))
    process.exit(code)
  })()
  return ending
}

/** The first signal ends everything in order, the second at once. */
export function endOnSignals() {
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => stop(code))
  endWithNpm()
}

function stop(code) {
  if (ending) process.exit(code)
  process.stdout.write("\n  stopping (once more to force it)\n")
  void end(isServing ? 0 : code)
}

/** npm hands SIGTERM to the shell between it and us, which ends without a word: what is seen is another parent. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    if (!ending) stop(SIGNALS.SIGTERM)
  }, 500)
  watch.unref()
}
