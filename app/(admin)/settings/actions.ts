"use server"

import { act, look } from "@/app/_server/act"
import { changeWorkspace } from "@/lib/accounts/change-workspace"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { readRecountStatus } from "@/lib/responses/recount-status"
import { startRecount } from "@/lib/responses/start-recount"

/** Saves the settings; what decides how answers are counted starts a recount in the background. */
export const saveSettings = async (input: WorkspaceSettings) =>
  act(async (ctx) => {
    const before = await countingRules(ctx)
    await changeWorkspace(ctx, input)
    if ((await countingRules(ctx)) !== before) await startRecount(ctx)
    return readRecountStatus(ctx)
  })

/** Counts all answers again, after one that failed or was interrupted. */
export const recountAgain = async () =>
  act(async (ctx) => {
    await startRecount(ctx)
    return readRecountStatus(ctx)
  })

export const recountStatus = async () => look(readRecountStatus)

async function countingRules(ctx: Ctx): Promise<string> {
  const { timeZone, segments } = await readWorkspace(ctx)
  return JSON.stringify([timeZone, [...segments].sort()])
}
