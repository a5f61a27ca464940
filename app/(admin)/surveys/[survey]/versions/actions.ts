"use server"

import { act, type Outcome } from "@/app/_server/act"
import { restoreVersion } from "@/lib/surveys/restore-version"

export async function restore(
  id: string,
  wanted: { number: number; revision: number },
): Promise<Outcome<{ revision: number }>> {
  return act((ctx) => restoreVersion(ctx, id, wanted))
}
