import { parseIsoDay } from "../../calendar"
import { readDays } from "../../exports/days"
import { exportAnswers } from "../../exports/export-answers"
import { EXPORT_FORMATS, EXPORT_SEPARATORS, type ExportFormat } from "../../exports/formats"
import { type Call, type Command, optional, required, UsageError } from "../command"
import { workspaceCtx } from "../workspace-ctx"

export const exportCommand: Command = {
  name: "export responses",
  usage:
    "--workspace ID --format csv|json|xlsx [--from 2026-11-01] [--to 2026-11-30] [--columns NAME,…] [--separator ,|;] [--bom]",
  does:
    "writes every counted answer to standard output, newest first; days are the workspace’s, both included; " +
    "columns are fields of a response, properties.KEY such as properties.customer.country, answers.SURVEY.QUESTION; --bom lets " +
    "Excel know that a CSV is UTF-8; xlsx is bytes: nove export responses … --format xlsx > answers.xlsx",
  options: {
    workspace: { type: "string" },
    format: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    columns: { type: "string" },
    separator: { type: "string" },
    bom: { type: "boolean" },
  },
  async run(call) {
    const format = required(call, "format")
    if (!isFormat(format)) throw new UsageError(`--format must be one of ${EXPORT_FORMATS.join(", ")}.`)
    if (format === "xlsx" && call.terminal.onScreen)
      throw new UsageError("A spreadsheet is nothing to read on a screen: redirect it to a file, as in > answers.xlsx.")
    const separator = optional(call, "separator") ?? ","
    if (!isSeparator(separator)) throw new UsageError("--separator must be , or ;")
    const columns = optional(call, "columns")?.split(",")
    const days = { from: dayOf(call, "from"), to: dayOf(call, "to") }
    const bom = call.values.bom === true
    const ctx = await workspaceCtx(call)
    const filter = await readDays(ctx, days)
    for await (const piece of await exportAnswers(ctx, { format, columns, separator, bom, filter })) {
      call.terminal.signal.throwIfAborted()
      await call.terminal.out(piece)
    }
  },
}

const isFormat = (text: string): text is ExportFormat => EXPORT_FORMATS.some((format) => format === text)
const isSeparator = (text: string): text is "," | ";" => EXPORT_SEPARATORS.some((separator) => separator === text)

function dayOf(call: Call, name: "from" | "to"): string | undefined {
  const text = optional(call, name)
  if (text !== undefined && parseIsoDay(text) === undefined)
    throw new UsageError(`--${name} must be a date such as 2026-11-23.`)
  return text
}
