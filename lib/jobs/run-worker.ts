import { closeStore } from "../../db/client"
import { migrate } from "../../db/migrate"
import { config } from "../config"
import { log } from "../log"
import { startJobs } from "./loop"

/** `npm run worker`: the background work alone. On PostgreSQL any number of them can run side by side. */
export async function runWorker(): Promise<void> {
  const { applied, backup } = await migrate(config().databaseUrl)
  if (applied > 0) log().info({ applied, backup }, "database migrated")
  const jobs = startJobs()
  process.stdout.write("The worker runs.\n")
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    process.stdout.write("Stopping: finishing what is under way …\n")
    jobs
      .stop()
      .then(closeStore)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log().error({ err: error }, "shutdown")
          process.exit(1)
        },
      )
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
}
