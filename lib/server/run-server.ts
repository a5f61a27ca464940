import { createSetupLink } from "../accounts/set-up-owner"
import { now } from "../clock"
import { config } from "../config"
import { log } from "../log"
import { startServer } from "./start-server"

/** What a person at the terminal reads; everything else goes to the log. */
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Serves until the process is told to stop, and says where; with no owner yet, also the one-time setup link. */
export async function runServer(): Promise<void> {
  const server = await startServer()
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    say("Stopping: finishing what is under way …")
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log().error({ err: error }, "shutdown")
        process.exit(1)
      },
    )
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
  say(`Nove runs at ${config().appUrl}`)
  const setupLink = await createSetupLink(now())
  if (setupLink) say(`Set up the first workspace here (once, within 24 hours): ${setupLink}`)
}
