import { type ChildProcess, spawn } from "node:child_process"

export type Command = { program: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv }

/** What npm and Jest set for their own scripts, and a developer's shell does not have. */
const FOREIGN = /^(npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix)|INIT_CWD|JEST_|NODE_ENV|NODE_OPTIONS|LOG_LEVEL)/

export function shellEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  return { ...Object.fromEntries(kept), ...more }
}

/** Runs a command to its end; one that fails throws with what it said last. */
export async function run(command: Command): Promise<string> {
  const started = Date.now()
  const running = start(command)
  const code = await running.ended
  const name = [command.program.split("/").at(-1), ...command.args].join(" ")
  if (code !== 0) {
    throw new Error(`\`${name}\` ended with ${code}:\n${running.said().slice(-4000)}`)
  }
  process.stderr.write(`  ${name}: ${Math.round((Date.now() - started) / 1000)} s\n`)
  return running.said()
}

export type Running = { child: ChildProcess; ended: Promise<number | null>; said: () => string; stop: () => Promise<void> }

export function start({ program, args, cwd, env }: Command): Running {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text))
  }
  const ended = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve))
  const stop = async () => {
    const impatient = setTimeout(() => child.kill("SIGKILL"), 10_000)
    child.kill("SIGTERM")
    await ended
    clearTimeout(impatient)
  }
  return { child, ended, said: () => said, stop }
}
