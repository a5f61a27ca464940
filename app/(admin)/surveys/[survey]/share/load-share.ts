import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { isNoveError } from "@/lib/errors"
import { countEndingClicks, listSharedLinks, readSharedLink } from "@/lib/responses/shared/reads"
import { readSurvey } from "@/lib/surveys/reads"

export type ShareData = Awaited<ReturnType<typeof loadShare>>
export type ShareLink = ShareData["links"][number]

/** What the ways to a survey's page are. An unknown survey is a page that is not there. */
export async function loadShare(ctx: Ctx, surveyId: string) {
  const survey = await orNotFound(readSurvey(ctx, surveyId))
  const [{ timeZone }, links, clicks] = await Promise.all([
    readWorkspace(ctx),
    listSharedLinks(ctx, surveyId),
    countEndingClicks(ctx, surveyId),
  ])
  return {
    id: surveyId,
    name: survey.name,
    status: survey.status,
    links,
    clicks: Object.values(clicks).reduce((sum, count) => sum + count, 0),
    clock: { now: ctx.now, timeZone },
  }
}

/** One link, for its QR code. */
export const loadLink = (ctx: Ctx, surveyId: string, id: string) => orNotFound(readSharedLink(ctx, surveyId, id))

const orNotFound = <Value>(read: Promise<Value>): Promise<Value> =>
  read.catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
