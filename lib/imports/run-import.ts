import { basename } from "node:path"
import { z } from "zod"
import { type Ctx, requireScope } from "../accounts/ctx"
import { newId } from "../ids"
import { log } from "../log"
import { parse } from "../parse"
import { customerImporter } from "./customer-importer"
import { eventImporter } from "./event-importer"
import { finishImport, insertImport, stopImport, type Tally } from "./import-record"
import { type ImportHooks, importRows } from "./import-rows"
import { type CheckedOptions, importOptions } from "./mapping"
import { openCsv, type Plan, planImport } from "./plan-import"
import { responseImporter } from "./response-importer"
import { suppressionImporter } from "./suppression-importer"

const importInput = importOptions.extend({
  path: z.string().min(1),
  /** As the user knows it. */
  fileName: z.string().min(1).optional(),
})
export type ImportInput = z.input<typeof importInput>

export type ImportReport = Tally & { importId: string }

/**
 * Imports a CSV file of customers, events, answers or excluded addresses; `listRefusals` tells what was refused and why. Events are history and
 * ask nobody unless `trigger` is set. Throws `invalid` when the file cannot be read, the mapping does not fit or the import
 * is cancelled, which keeps what it had brought in.
 */
export async function runImport(ctx: Ctx, input: ImportInput, hooks: ImportHooks = {}): Promise<ImportReport> {
  requireScope(ctx, "write")
  const { path, fileName = basename(path), ...options } = parse(importInput, input)
  const plan = await planImport(ctx, await openCsv(path, options), options)
  const { kind, dryRun } = options
  const { bytes } = plan.file.format
  const id = newId()
  await insertImport(ctx, id, { kind, fileName, bytes, state: "running", dryRun, options })
  return carryOut(ctx, id, plan, options, hooks)
}

/** Carries out an import that is written down as running. */
export async function carryOut(
  ctx: Ctx,
  id: string,
  plan: Plan,
  options: CheckedOptions,
  hooks: ImportHooks,
): Promise<ImportReport> {
  const settings = { ...hooks, dryRun: options.dryRun }
  try {
    const tally = await importKind(ctx, id, plan, options, settings)
    await finishImport(ctx, id, tally)
    return { ...tally, importId: id }
  } catch (error) {
    await stopImport(ctx, id, error).catch((failure: unknown) => log().error({ err: failure, importId: id }, "import"))
    throw error
  }
}

function importKind(
  ctx: Ctx,
  id: string,
  plan: Plan,
  options: CheckedOptions,
  hooks: ImportHooks & { dryRun: boolean },
) {
  const { kind } = options
  switch (kind) {
    case "customers":
      return importRows(ctx, id, plan, customerImporter(ctx), hooks)
    case "events":
      return importRows(ctx, id, plan, eventImporter(ctx, options), hooks)
    case "responses":
      return importRows(ctx, id, plan, responseImporter(ctx), hooks)
    case "suppressions":
      return importRows(ctx, id, plan, suppressionImporter(ctx), hooks)
    default:
      return kind satisfies never
  }
}
