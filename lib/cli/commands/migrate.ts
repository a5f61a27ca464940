import { migrate as migrateDatabase } from "../../../db/migrate"
import { config } from "../../config"
import { type Command, document } from "../command"

export const migrate: Command = {
  name: "migrate",
  usage: "",
  does: "brings the database to this version's schema",
  options: {},
  async run({ json, terminal }) {
    const { applied, backup } = await migrateDatabase(config().databaseUrl)
    const saved = backup === undefined ? "" : ` The database as it was is ${backup}.`
    const done = applied === 0 ? "The database is up to date." : `${applied} migrations applied.${saved}`
    await terminal.out(json ? document({ applied, backup: backup ?? null }) : `${done}\n`)
  },
}
