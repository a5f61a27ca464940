import { readWorkspace } from "../../accounts/reads"
import { parseIsoDay, startOfDay } from "../../calendar"
import { EXPORT_FORMATS, type ExportFormat, exportResponses } from "../../responses/export-responses"
import { type Call, type Command, optional, required, UsageError } from "../command"
import { workspaceCtx } from "../workspace-ctx"

export const exportCommand: Command = {
  name: "export responses",
  usage: "--workspace ID --format csv|json|xlsx [--from 2026-11-01] [--to 2026-11-30]",
  does:
    "writes every counted answer to standard output, newest first; days are the workspace’s, both included; " +
    "xlsx is bytes: nove export responses … --format xlsx > answers.xlsx",
  options: {
    workspace: { type: "string" },
    format: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
  },
  async run(call) {
    const format = required(call, "format")
    if (!isFormat(format)) throw new UsageError(`--format must be one of ${EXPORT_FORMATS.join(", ")}.`)
    if (format === "xlsx" && call.terminal.onScreen)
      throw new UsageError("A spreadsheet is nothing to read on a screen: redirect it to a file, as in > answers.xlsx.")
    const [first, last] = [dayOf(call, "from"), dayOf(call, "to")]
    const ctx = await workspaceCtx(call)
    const { timeZone } = await readWorkspace(ctx)
    const from = first === undefined ? undefined : startOfDay(first, timeZone)
    const before = last === undefined ? undefined : startOfDay(last + 1, timeZone)
    for await (const piece of exportResponses(ctx, format, { from, before })) {
      call.terminal.signal.throwIfAborted()
      await call.terminal.out(piece)
    }
  },
}

const isFormat = (text: string): text is ExportFormat => EXPORT_FORMATS.some((format) => format === text)

function dayOf(call: Call, name: "from" | "to"): number | undefined {
  const text = optional(call, name)
  const day = text === undefined ? undefined : parseIsoDay(text)
  if (text !== undefined && day === undefined) throw new UsageError(`--${name} must be a date such as 2026-11-23.`)
  return day
}
