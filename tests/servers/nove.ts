import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { promisify } from "node:util"
import { freePort } from "./port"
import { endProgram, startProgram } from "./program"

export type Nove = {
  url: string
  /** The one-time link that was printed, for there is no owner yet. */
  setupLink: string
  /** Runs `nove ARGUMENTS --json` beside the server, on the same database; resolves to what it prints. */
  nove(...args: string[]): Promise<unknown>
  stop(): Promise<void>
}

/** The built product as `npm start` runs it, with an empty SQLite database and the mailbox inside Nove. */
export async function startNove(environment: Record<string, string> = {}): Promise<Nove> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), "nove-server-"))
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: folder,
    DATABASE_URL: `file:${folder}/nove.db`,
    LOG_LEVEL: "warn",
    NEXT_TELEMETRY_DISABLED: "1",
    ...environment,
  }
  const server = startProgram([process.execPath, "dist/server.mjs"], { cwd: process.cwd(), env })
  server.stderr.pipe(process.stderr)
  const nove = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["dist/nove.mjs", ...args, "--json"], { env })
    return JSON.parse(stdout)
  }
  const stop = async () => {
    await endProgram(server)
    await rm(folder, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: server.stdout })) {
    const setupLink = /http\S+\/setup\/\S+/.exec(line)?.[0]
    if (setupLink) {
      server.stdout.resume()
      return { url, setupLink, nove, stop }
    }
  }
  await stop()
  throw new Error("The server ended before it could be set up. Was the product built?")
}
