import { existsSync } from "node:fs"
import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { importRefusals, imports } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import { now } from "../clock"
import { conflict } from "../errors"
import { log } from "../log"
import { parse } from "../parse"
import { NOTHING_YET } from "./import-record"
import type { ImportHooks } from "./import-rows"
import { type CheckedOptions, type ImportOptions, importOptions } from "./mapping"
import { openCsv, planImport } from "./plan-import"
import { type ImportPreview, previewImport } from "./preview-import"
import { readImport } from "./reads"
import { carryOut, type ImportReport } from "./run-import"
import { isStoppedImport } from "./sentences"
import { dropUpload, uploadPath } from "./store-upload"

type UploadOptions = Omit<ImportOptions, "kind">

/** The first rows of an uploaded file as an import would read them. Throws `not_found`, `conflict` when it has been read. */
export async function previewUpload(
  ctx: Ctx,
  id: string,
  options: Partial<UploadOptions> = {},
): Promise<ImportPreview> {
  requireScope(ctx, "write")
  const { kind } = await waiting(ctx, id)
  return previewImport(ctx, uploadPath(id), { ...options, kind })
}

/**
 * Imports an uploaded file; only once, but for dry runs, which leave it waiting. Throws as `runImport`, and `conflict` when
 * it has been imported already. What it says of its progress can be read meanwhile with `readImport`.
 */
export async function runUpload(
  ctx: Ctx,
  id: string,
  input: UploadOptions,
  hooks: ImportHooks = {},
): Promise<ImportReport> {
  requireScope(ctx, "write")
  const { kind } = await waiting(ctx, id)
  const options = parse(importOptions, { ...input, kind })
  const plan = await planImport(ctx, await openCsv(uploadPath(id), options), options)
  await claim(ctx, id, options)
  hooks.onStart?.()
  let waits = false
  try {
    const report = await carryOut(ctx, id, plan, options, hooks)
    waits = options.dryRun && (await waitAgain(ctx, id))
    return report
  } finally {
    if (!waits) await dropUpload(id)
  }
}

/** Begins an import in this process and leaves it to go on; throws as `runUpload` when it cannot begin. */
export async function startUpload(ctx: Ctx, id: string, input: UploadOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let begun = false
    const onStart = () => {
      begun = true
      resolve()
    }
    runUpload(ctx, id, input, { onStart }).catch((error: unknown) => {
      if (begun && !isStoppedImport(error)) log().error({ err: error, importId: id }, "import")
      reject(error)
    })
  })
}

/** Takes the file for this run; what a dry run before it wrote down goes. */
async function claim(ctx: Ctx, id: string, options: CheckedOptions): Promise<void> {
  await transaction(async (tx) => {
    const claimed = await tx
      .update(imports)
      .set({ ...NOTHING_YET, state: "running", options, dryRun: options.dryRun, updatedAt: now() })
      .where(and(ofUpload(ctx, id), eq(imports.state, "uploaded")))
      .returning({ id: imports.id })
    if (claimed.length === 0) throw taken()
    const ofImport = and(eq(importRefusals.workspaceId, ctx.workspaceId), eq(importRefusals.importId, id))
    await tx.delete(importRefusals).where(ofImport)
  })
}

/** After a dry run the file waits again, with what the dry run found. */
async function waitAgain(ctx: Ctx, id: string): Promise<boolean> {
  const waiting = await transaction((tx) =>
    tx
      .update(imports)
      .set({ state: "uploaded", updatedAt: now() })
      .where(and(ofUpload(ctx, id), eq(imports.state, "done")))
      .returning({ id: imports.id }),
  )
  return waiting.length > 0
}

const ofUpload = (ctx: Ctx, id: string) => and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, id))

async function waiting(ctx: Ctx, id: string) {
  const row = await readImport(ctx, id)
  if (row.state !== "uploaded" || !existsSync(uploadPath(id))) throw taken()
  return row
}

const taken = () => conflict("This file has been imported already; upload it again.")
