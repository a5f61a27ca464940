import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { readInvitationHistory } from "@/lib/delivery/read-invitation-history"
import { isNoveError } from "@/lib/errors"
import { isId } from "@/lib/is-id"
import { storyOf } from "./story"

/** An invitation and its story. Shows "not found" for one that is not there. */
export async function loadInvitation(ctx: Ctx, id: string) {
  if (!isId(id)) notFound()
  const history = await readInvitationHistory(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const { timeZone } = await readWorkspace(ctx)
  return { invitation: history.invitation, story: storyOf(history), clock: { now: ctx.now, timeZone } }
}

export type LoadedInvitation = Awaited<ReturnType<typeof loadInvitation>>
