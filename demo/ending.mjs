const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
/** Ctrl-C comes from the terminal, and a second time from npm: only one that comes later is another. */
const ONE_SIGNAL_MS = 500

const open = []
let ending
let toldAt = 0
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

/**
 * The first signal ends everything in order, a later one at once. `npm start` runs this by `exec`, where there is one: a shell
 * between would keep a SIGINT that npm alone was sent to itself.
 */
export function endOnSignals() {
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => stop(code))
  endWithNpm()
}

function stop(code) {
  if (ending && Date.now() - toldAt > ONE_SIGNAL_MS) process.exit(code)
  if (ending) return
  toldAt = Date.now()
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
