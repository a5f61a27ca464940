import { config } from "../config"

/*
 * First, and on its own: modules that build the schema read the environment as they load, and a setting that makes no
 * sense needs its sentence.
 */
async function main(): Promise<void> {
  config()
  const { runServer } = await import("./run-server")
  await runServer()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
