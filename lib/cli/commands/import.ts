import { basename } from "node:path"
import type { Ctx } from "../../accounts/ctx"
import { IMPORT_KINDS, type ImportKind } from "../../imports/fields"
import { guessMapping } from "../../imports/guess-mapping"
import type { RowRefusal, Tally } from "../../imports/import-record"
import { groupPairs, parsePairs } from "../../imports/pairs"
import { openCsv } from "../../imports/plan-import"
import { listRefusals } from "../../imports/reads"
import { runImport } from "../../imports/run-import"
import { sayRefusal } from "../../imports/sentences"
import { type Call, type Command, optional, repeated, UsageError } from "../command"
import { workspaceCtx } from "../workspace-ctx"

const PAGE = 500

export const importCommand: Command = {
  name: "import",
  usage:
    "customers|events|responses|suppressions FILE.csv --workspace ID --map column=field,… [--set field=value,…] " +
    '[--date-format "dd/MM/yyyy HH:mm"] [--trigger] [--dry-run]',
  does: "brings in a CSV file; without --trigger its events are history and send nothing; columns of addresses to exclude (email, reason, note) need no --map",
  options: {
    workspace: { type: "string" },
    map: { type: "string", multiple: true },
    set: { type: "string", multiple: true },
    "date-format": { type: "string" },
    trigger: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  async run(call) {
    const [kind, path, ...more] = call.positionals
    if (!isKind(kind)) throw new UsageError(`Say what to import: ${IMPORT_KINDS.join(", ")}.`)
    if (path === undefined || more.length > 0) throw new UsageError("Name one file.")
    const mapping = repeated(call, "map")
    if (mapping.length === 0 && kind !== "suppressions") throw new UsageError("--map is missing.")
    const ctx = await workspaceCtx(call)
    const input = {
      kind,
      path,
      fileName: basename(path),
      mapping:
        mapping.length === 0
          ? guessMapping(kind, (await openCsv(path)).header)
          : groupPairs(parsePairs(mapping, "last", "column=field")),
      set: Object.fromEntries(parsePairs(repeated(call, "set"), "first", "field=value")),
      dateFormat: optional(call, "date-format"),
      trigger: call.values.trigger === true,
      dryRun: call.values["dry-run"] === true,
    }
    const { importId, ...tally } = await runImport(ctx, input, { signal: call.terminal.signal })
    await (call.json ? printJson : printText)(call, ctx, importId, tally)
  },
}

const isKind = (text: string | undefined): text is ImportKind => IMPORT_KINDS.some((kind) => kind === text)

/** Written piece by piece: a file may hold more refused rows than fit in memory. */
async function printJson({ terminal }: Call, ctx: Ctx, importId: string, tally: Tally): Promise<void> {
  const { rows, imported, duplicates } = tally
  await terminal.out(`${JSON.stringify({ rows, imported, duplicates }).slice(0, -1)},"refused":[`)
  let separator = ""
  for await (const { row, column, ...why } of refusalsOf(ctx, importId)) {
    await terminal.out(`${separator}${JSON.stringify({ row, column, reason: sayRefusal(why) })}`)
    separator = ","
  }
  await terminal.out("]}\n")
}

async function printText(call: Call, ctx: Ctx, importId: string, tally: Tally): Promise<void> {
  const { rows, imported, duplicates, refused } = tally
  const verb = call.values["dry-run"] === true ? "would be imported" : "imported"
  await call.terminal.out(`${rows} rows: ${imported} ${verb}, ${duplicates} there already, ${refused} refused\n`)
  for await (const { row, column, ...why } of refusalsOf(ctx, importId)) {
    await call.terminal.out(`row ${row}${column === null ? "" : `, ${column}`}: ${sayRefusal(why)}\n`)
  }
}

async function* refusalsOf(ctx: Ctx, importId: string): AsyncGenerator<RowRefusal> {
  let afterRow = 0
  for (;;) {
    const page = await listRefusals(ctx, importId, { afterRow, limit: PAGE })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    afterRow = last.row
  }
}
