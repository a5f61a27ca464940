"use server"

import { act, look, type Outcome } from "@/app/_server/act"
import type { Change } from "@/lib/surveys/changes"
import { restoreVersion } from "@/lib/surveys/restore-version"
import { loadDraftChanges } from "./load-versions"

export async function restore(
  id: string,
  wanted: { number: number; revision: number },
): Promise<Outcome<{ revision: number }>> {
  return act((ctx) => restoreVersion(ctx, id, wanted))
}

/** What publishing the saved draft would change; null while nothing is published. */
export async function readDraftChanges(
  id: string,
): Promise<Outcome<{ changes: Change[]; defaultLanguage: string } | null>> {
  return look((ctx) => loadDraftChanges(ctx, id))
}
