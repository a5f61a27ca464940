import { once } from "node:events"
import { setImmediate } from "node:timers/promises"
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
    const { signal } = stop
    const out = (piece: string | Uint8Array) => writeOut(piece, signal)
    return await runCli(process.argv.slice(2), { out, note, signal, onScreen: process.stdout.isTTY === true })
  } finally {
    await closeStore()
  }
}

/**
 * Waits while a pipe is full, so that a long result does not pile up in memory. SQLite and a file keep nobody waiting: a
 * Ctrl-C is let in between.
 */
async function writeOut(piece: string | Uint8Array, signal: AbortSignal): Promise<void> {
  if (process.stdout.write(piece)) await setImmediate()
  else await once(process.stdout, "drain", { signal })
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
