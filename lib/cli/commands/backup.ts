import { backUpDatabase } from "../../../db/backup"
import { config } from "../../config"
import { type Command, document, UsageError } from "../command"

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  does: "writes a consistent copy of the SQLite database, also while Nove runs",
  options: {},
  async run({ positionals: [file, ...more], json, terminal }) {
    if (file === undefined || more.length > 0) throw new UsageError("Name one file.")
    await backUpDatabase(config().databaseUrl, file)
    await terminal.out(json ? document({ file }) : `The copy is ${file}\n`)
  },
}
