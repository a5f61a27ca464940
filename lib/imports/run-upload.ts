import { existsSync } from "node:fs"
import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { imports } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import { now } from "../clock"
import { conflict } from "../errors"
import { parse } from "../parse"
import type { ImportHooks } from "./import-rows"
import { type ImportOptions, importOptions } from "./mapping"
import { openCsv, planImport } from "./plan-import"
import { type ImportPreview, previewImport } from "./preview-import"
import { readImport } from "./reads"
import { carryOut, type ImportReport } from "./run-import"
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
  const plan = await planImport(ctx, await openCsv(uploadPath(id)), options)
  const claimed = await transaction((tx) =>
    tx
      .update(imports)
      .set({ state: "running", options, dryRun: options.dryRun, updatedAt: now() })
      .where(and(eq(imports.workspaceId, ctx.workspaceId), eq(imports.id, id), eq(imports.state, "uploaded")))
      .returning({ id: imports.id }),
  )
  if (claimed.length === 0) throw taken()
  try {
    return await carryOut(ctx, id, plan, options, hooks)
  } finally {
    await dropUpload(id)
  }
}

async function waiting(ctx: Ctx, id: string) {
  const row = await readImport(ctx, id)
  if (row.state !== "uploaded" || !existsSync(uploadPath(id))) throw taken()
  return row
}

const taken = () => conflict("This file has been imported already; upload it again.")
