import { restoreDatabase } from "../../../db/backup"
import { closeStore } from "../../../db/client"
import { now } from "../../clock"
import { config } from "../../config"
import { replayErasures } from "../../erasure/replay-erasures"
import { type Command, document, UsageError } from "../command"

export const restore: Command = {
  name: "restore",
  usage: "FILE",
  does: "puts a copy back, while Nove is stopped; who was erased since stays so, and sending is paused until somebody resumes it",
  options: {},
  async run({ positionals: [file, ...more], json, terminal }) {
    if (file === undefined || more.length > 0) throw new UsageError("Name one file.")
    await closeStore()
    const { databaseUrl } = config()
    const { before } = await restoreDatabase(databaseUrl, file, now())
    const erased = await replayErasures(now())
    const sentences = [
      `Restored. The database from before is ${before}`,
      ...(erased > 0 ? [`People erased since the copy was taken, and now erased from it: ${erased}.`] : []),
      "Sending is paused: resume it on the Sending screen.",
    ]
    await terminal.out(json ? document({ before, erased }) : sentences.map((one) => `${one}\n`).join(""))
  },
}
