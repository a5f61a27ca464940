import { restoreDatabase } from "../../../db/backup"
import { closeStore } from "../../../db/client"
import { now } from "../../clock"
import { config } from "../../config"
import { type Command, document, UsageError } from "../command"

export const restore: Command = {
  name: "restore",
  usage: "FILE",
  does: "puts a copy back, while Nove is stopped; sending stays paused until somebody resumes it",
  options: {},
  async run({ positionals: [file, ...more], json, terminal }) {
    if (file === undefined || more.length > 0) throw new UsageError("Name one file.")
    await closeStore()
    const { before } = await restoreDatabase(config().databaseUrl, file, now())
    const text = `Restored. The database from before is ${before}\nSending is paused: resume it on the Sending screen.\n`
    await terminal.out(json ? document({ before }) : text)
  },
}
