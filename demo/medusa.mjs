import { spawn } from "node:child_process"
import { closeSync, openSync, readFileSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { stripVTControlCharacters } from "node:util"
import { isEnding } from "./ending.mjs"
import { ROOT } from "./install.mjs"
import { shown } from "./places.mjs"

const CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")
const COMPANION = new URL("./end-with-parent.mjs", import.meta.url).href
const READY_WITHIN_MS = 180_000

/**
 * Runs one of Medusa's commands to its end.
 *
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, log: string }} options `log`: the file that receives what it says
 */
export async function runMedusa(args, options) {
  const { child, ended } = launch(args, options)
  const code = await ended
  if (code !== 0) throw failure(`\`medusa ${args[0]}\` ended with ${code ?? child.signalCode}`, options.log)
}

/**
 * Starts the server with its admin, and waits until it answers.
 *
 * @param {{ env: NodeJS.ProcessEnv, log: string, port: number, host: string }} options
 * @returns {Promise<{ crashed: Promise<Error>, stop: () => Promise<void> }>} `crashed` settles if it ends unasked
 */
export async function startServer(options) {
  const { child, ended } = launch(["start", "--port", String(options.port), "--host", options.host], options)
  const crashed = new Promise((resolve) => {
    void ended.then((code) => {
      if (!isEnding()) resolve(failure(`The server ended with ${code ?? child.signalCode}`, options.log))
    })
  })
  const stop = async () => {
    child.kill("SIGTERM")
    await Promise.race([ended, sleep(5000, undefined, { ref: false })])
    child.kill("SIGKILL")
    await ended
  }
  await waitUntilHealthy(options, crashed).catch(async (error) => {
    await stop()
    throw error
  })
  return { crashed, stop }
}

/** A process group of its own keeps Ctrl-C from reaching it before its turn. */
function launch(args, { env, log }) {
  const output = openSync(log, "w")
  const child = spawn(process.execPath, ["--import", COMPANION, CLI, ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  })
  closeSync(output)
  const killAtExit = () => child.kill("SIGKILL")
  process.once("exit", killAtExit)
  const ended = new Promise((resolve) => {
    child.once("exit", (code) => {
      process.off("exit", killAtExit)
      resolve(code)
    })
  })
  return { child, ended }
}

async function waitUntilHealthy({ port, host, log }, crashed) {
  const deadline = Date.now() + READY_WITHIN_MS
  const address = host === "0.0.0.0" ? "127.0.0.1" : host
  while (Date.now() < deadline) {
    const state = await Promise.race([crashed, isHealthy(`http://${address}:${port}/health`), sleep(2000)])
    if (state instanceof Error) throw state
    if (state) return
    await sleep(100)
  }
  throw failure(`The server was not ready after ${READY_WITHIN_MS / 1000} s`, log)
}

const isHealthy = (url) => fetch(url).then((response) => response.ok, () => false)

/** Quotes what the log says of the error, or else its end. */
function failure(what, log) {
  const lines = stripVTControlCharacters(readFileSync(log, "utf8")).trim().split("\n")
  const from = lines.findLastIndex((line) => /\berror\b/i.test(line))
  const quoted = from < 0 ? lines.slice(-15) : lines.slice(from, from + 15)
  return new Error(`${what}. ${shown(log)} says:\n\n${quoted.join("\n")}\n`)
}
