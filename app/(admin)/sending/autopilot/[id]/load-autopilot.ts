import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { turnOutlook } from "@/lib/delivery/autopilot/turn-outlook"
import { readOrNotFound } from "../read-or-not-found"
import { loadTurns } from "./load-turns"

/** Everything the page of an autopilot shows; `search` narrows down whose dates. */
export async function loadAutopilot(ctx: Ctx, id: string, search: string | undefined) {
  const autopilot = await readOrNotFound(ctx, id)
  const [workspace, days, turns] = await Promise.all([
    readWorkspace(ctx),
    turnOutlook(ctx, id),
    loadTurns(ctx, id, search),
  ])
  return { autopilot, days, turns, search: search ?? "", clock: { now: ctx.now, timeZone: workspace.timeZone } }
}

export type LoadedAutopilot = Awaited<ReturnType<typeof loadAutopilot>>
