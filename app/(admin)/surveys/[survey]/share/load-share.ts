import { notFound } from "next/navigation"
import { getLocale } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { isNoveError } from "@/lib/errors"
import { countEndingClicks, listSharedLinks, readSharedLink } from "@/lib/responses/shared/reads"
import { pipingValues } from "@/lib/surveys/piping"
import { readVersions } from "@/lib/surveys/read-versions"
import { readSurvey } from "@/lib/surveys/reads"
import { speaker } from "@/lib/surveys/speak"
import { endingButtons } from "./ending-buttons"

export type ShareData = Awaited<ReturnType<typeof loadShare>>
export type ShareLink = ShareData["links"][number]

/** What the ways to a survey's page are. An unknown survey is a page that is not there. */
export async function loadShare(ctx: Ctx, surveyId: string) {
  const survey = await orNotFound(readSurvey(ctx, surveyId))
  const [{ timeZone, name: brand }, links, clicks, versions] = await Promise.all([
    readWorkspace(ctx),
    listSharedLinks(ctx, surveyId),
    countEndingClicks(ctx, surveyId),
    readVersions(ctx, surveyId),
  ])
  const say = speaker(survey.draft, await getLocale(), pipingValues({ brand }))
  const published = versions.map(({ definition }) => definition)
  return {
    id: surveyId,
    name: survey.name,
    status: survey.status,
    links,
    buttons: endingButtons(published.length > 0 ? published : [survey.draft], clicks, say),
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
