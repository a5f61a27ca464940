"use server"

import { act, look } from "@/app/_server/act"
import { cancelImport } from "@/lib/imports/cancel-import"
import type { ImportOptions } from "@/lib/imports/mapping"
import { listRefusals } from "@/lib/imports/reads"
import { previewUpload, startUpload } from "@/lib/imports/run-upload"
import { isStoppedImport, type StopReason, type Values } from "@/lib/imports/sentences"

type Options = Omit<ImportOptions, "kind">

/** Why an import cannot go on, for the screen to say. */
export type Stopped = { reason: StopReason; values: Values }

/** The first rows of an uploaded file, read with these options. */
export const previewFile = async (id: string, options: Partial<Options>) =>
  look((ctx) => orStopped(() => previewUpload(ctx, String(id), options)))

/** Begins the import, or a dry run of it, which goes on when the page is left. */
export const startImport = async (id: string, options: Options) =>
  act((ctx) => orStopped(() => startUpload(ctx, String(id), options)))

/** Stops an import that runs, or throws away a file that waits. */
export const stopImport = async (id: string) => act((ctx) => cancelImport(ctx, String(id)))

/** The refused rows after a row. */
export const moreRefusals = async (id: string, afterRow: number) =>
  look((ctx) => listRefusals(ctx, String(id), { afterRow: Number(afterRow), limit: 100 }))

async function orStopped<Value>(run: () => Promise<Value>): Promise<{ value: Value } | { stopped: Stopped }> {
  try {
    return { value: await run() }
  } catch (error) {
    if (!isStoppedImport(error)) throw error
    return { stopped: { reason: error.reason, values: error.values } }
  }
}
