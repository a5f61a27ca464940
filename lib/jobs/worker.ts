import { config } from "../config"

/* First, and on its own: modules that build the schema read the environment as they load. */
async function main(): Promise<void> {
  config()
  const { runWorker } = await import("./run-worker")
  await runWorker()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
