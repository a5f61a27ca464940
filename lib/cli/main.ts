import { once } from "node:events"
import { closeStore } from "../../db/client"
import { config } from "../config"
import { logToStandardError } from "../log"

async function main(): Promise<number> {
  // First, and on its own: modules that build the schema read it, and a setting that makes no sense needs its sentence.
  config()
  logToStandardError()
  const { runCli } = await import("./run-cli")
  const stop = new AbortController()
  process.once("SIGINT", () => stop.abort())
  process.once("SIGTERM", () => stop.abort())
  try {
    return await runCli(process.argv.slice(2), { out: writeOut, note, signal: stop.signal })
  } finally {
    await closeStore()
  }
}

/** Waits while a pipe is full, so that a long result does not pile up in memory. */
async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain")
}

const note = (text: string) => {
  process.stderr.write(text)
}

// Whoever reads the result may stop reading, as `head` does.
process.stdout.on("error", () => process.exit(1))

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    note(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
