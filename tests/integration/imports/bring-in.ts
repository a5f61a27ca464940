import { afterAll, beforeAll, beforeEach } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import type { ImportOptions } from "@/lib/imports/mapping"
import { listRefusals } from "@/lib/imports/reads"
import { runImport } from "@/lib/imports/run-import"
import { sayRefusal } from "@/lib/imports/sentences"
import { makeFolder } from "@/tests/factories/files"
import { makeWorkspace } from "@/tests/factories/workspace"

/* A folder for the files of a test file, and for each test a workspace of its own. */
export let files: Awaited<ReturnType<typeof makeFolder>>
export let ctx: Ctx
let file = 0

beforeAll(async () => {
  files = await makeFolder()
})
afterAll(() => files.drop())
beforeEach(async () => {
  ctx = await makeWorkspace()
})

/** Imports a text as a file; the refused rows as the command line tells them. */
export async function bringIn(content: string | Uint8Array, options: ImportOptions) {
  file += 1
  const path = await files.write(`${file}.csv`, content)
  const { importId, rows, imported, duplicates } = await runImport(ctx, { path, ...options })
  const refused = (await listRefusals(ctx, importId)).map(({ row, column, ...why }) => [row, column, sayRefusal(why)])
  return { importId, rows, imported, duplicates, refused }
}

/** The options of an import of customers. */
export const customers = (mapping: Record<string, string>, more: Partial<ImportOptions> = {}): ImportOptions => ({
  kind: "customers",
  mapping,
  ...more,
})
