import { mkdir, writeFile } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { TestDatabaseUtils } from "@medusajs/test-utils"
import { type Running, run, shellEnvironment, start } from "./command"
import { hostFiles } from "./host-files"

const SERVER = ".medusa/server"

export const ADMIN = { email: "admin@example.com", password: "supersecret" }

/** A new Medusa application, made, installed, migrated, built and started as its developer would. */
export class Host {
  private readonly database = `invoicing-package-${process.pid}`
  private env: NodeJS.ProcessEnv = {}
  private server: Running | null = null
  url = ""

  constructor(private readonly folder: string) {}

  async install(tarball: string): Promise<void> {
    for (const [name, text] of Object.entries(hostFiles)) {
      await mkdir(dirname(join(this.folder, name)), { recursive: true })
      await writeFile(join(this.folder, name), text)
    }
    const port = await freePort()
    this.url = `http://localhost:${port}`
    this.env = shellEnvironment({
      PORT: String(port),
      STORE_CORS: this.url,
      ADMIN_CORS: this.url,
      AUTH_CORS: this.url,
      JWT_SECRET: "for-the-test-only",
      COOKIE_SECRET: "for-the-test-only",
      DATABASE_URL: TestDatabaseUtils.getDatabaseURL(this.database),
    })
    await writeFile(join(this.folder, ".env"), `DATABASE_URL=${this.env.DATABASE_URL}\n`)
    await this.run("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", tarball)
  }

  async migrate(): Promise<void> {
    await this.medusa("db:create", "--db", this.database, "--no-interactive")
    await this.medusa("db:migrate")
    await this.medusa("user", "--email", ADMIN.email, "--password", ADMIN.password)
  }

  async build(): Promise<void> {
    await this.medusa("build")
  }

  /** Runs a file of the built application, and answers what it prints. */
  async runBuilt(file: string): Promise<string> {
    return await this.run(process.execPath, join(SERVER, file))
  }

  async start(): Promise<void> {
    const server = start({
      program: this.bin("medusa"),
      args: ["start"],
      cwd: join(this.folder, SERVER),
      env: { ...this.env, NODE_ENV: "production" },
    })
    this.server = server
    const ended = server.ended.then((code) => {
      throw new Error(`\`medusa start\` ended with ${code}:\n${server.said().slice(-4000)}`)
    })
    ended.catch(() => undefined)
    await Promise.race([this.healthy(), ended])
  }

  said(): string {
    return this.server?.said() ?? ""
  }

  async remove(): Promise<void> {
    await this.server?.stop()
    await TestDatabaseUtils.dbTestUtilFactory().shutdown(this.database)
  }

  private async healthy(): Promise<void> {
    while (!(await fetch(`${this.url}/health`).then(({ ok }) => ok, () => false))) {
      await sleep(200)
    }
  }

  private async medusa(...args: string[]): Promise<void> {
    await this.run(this.bin("medusa"), ...args)
  }

  private async run(program: string, ...args: string[]): Promise<string> {
    return await run({ program, args, cwd: this.folder, env: this.env })
  }

  private bin(name: string): string {
    return join(this.folder, "node_modules/.bin", name)
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
