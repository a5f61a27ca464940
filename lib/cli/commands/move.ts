import type { Progress } from "../../../db/move/copy-tables"
import { moveDatabase } from "../../../db/move/move-database"
import { DATABASE_URLS, isDatabaseUrl } from "../../config"
import { type Call, type Command, document, required, type Terminal, UsageError } from "../command"

const NEXT =
  "Set DATABASE_URL to the new database and keep the same APP_SECRET (or the file “secret” in DATA_DIR): without it no link that was sent works."
const UNSTORABLE = "held what PostgreSQL cannot: U+0000 was left out, half of a surrogate pair was replaced by U+FFFD."

export const move: Command = {
  name: "move",
  usage: "--from URL --to URL",
  does: "copies everything into an empty database, of the other engine or the same, while Nove is stopped",
  options: { from: { type: "string" }, to: { type: "string" } },
  async run(call) {
    const { json, terminal } = call
    const [from, to] = [databaseUrl(call, "from"), databaseUrl(call, "to")]
    const line = progressLine(terminal)
    const watch = { signal: terminal.signal, onProgress: line.show }
    const { tables, rows, changed } = await moveDatabase(from, to, watch).finally(line.end)
    if (changed > 0) terminal.note(`${changed} values ${UNSTORABLE}\n`)
    await terminal.out(json ? document({ tables, rows }) : `${rows} rows of ${tables} tables copied. ${NEXT}\n`)
  },
}

function databaseUrl(call: Call, name: "from" | "to"): string {
  const url = required(call, name)
  if (!isDatabaseUrl(url)) throw new UsageError(`--${name} must be ${DATABASE_URLS}.`)
  return url
}

/** A line for each table, written over while it grows; `end` leaves one that did not come to its end. */
function progressLine(terminal: Terminal) {
  let open = false
  return {
    show({ table, rows, of }: Progress) {
      open = rows < of
      terminal.note(`\r${table}: ${rows} of ${of} rows${open ? "" : "\n"}`)
    },
    end() {
      if (open) terminal.note("\n")
    },
  }
}
