import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readLogo } from "@/lib/accounts/logos/reads"
import { chosenLogo, type PageLogo } from "@/lib/accounts/logos/schema"
import { readWorkspace } from "@/lib/accounts/reads"
import { config } from "@/lib/config"
import { listPropertyKeys } from "@/lib/customers/property-keys"
import { parseSender } from "@/lib/delivery/mail-headers"
import { listTriggers } from "@/lib/delivery/reads"
import { isNoveError } from "@/lib/errors"
import { listEventTypes, readTouchpoint } from "@/lib/journey/reads"
import { latestVersionNumber, readSurvey, readVersion } from "@/lib/surveys/reads"
import type { SurveyData } from "./_ui/types"

/** Everything the editor of a survey shows. An unknown survey is a page that is not there. */
export async function loadSurvey(ctx: Ctx, id: string): Promise<SurveyData> {
  const survey = await readSurvey(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const [workspace, touchpoint, latest, published, eventTypes, triggers, propertyKeys] = await Promise.all([
    readWorkspace(ctx),
    readTouchpoint(ctx, survey.touchpointId),
    latestVersionNumber(ctx, id),
    survey.publishedVersionId === null ? null : readVersion(survey.publishedVersionId),
    listEventTypes(ctx),
    listTriggers(ctx),
    listPropertyKeys(ctx),
  ])
  return {
    id,
    name: survey.name,
    status: survey.status,
    touchpoint: { id: touchpoint.id, name: touchpoint.name },
    definition: survey.draft,
    revision: survey.draftRevision,
    savedAt: survey.updatedAt,
    propertyKeys,
    latestVersion: latest,
    publishedVersion: published?.number ?? null,
    published: published?.definition ?? null,
    brand: {
      name: workspace.name,
      color: workspace.brandColor,
      corners: workspace.cornerStyle,
      logoId: workspace.logoId,
      logos: await logosOf([workspace.logoId, chosenLogo(null, survey.draft.look?.logo)]),
      buttonTexts: workspace.buttonTexts,
      postalAddress: workspace.postalAddress,
      senderName: workspace.senderName,
      senderAddress: parseSender(config().mailFrom).address,
      replyTo: workspace.replyTo,
      openDays: survey.openDays ?? workspace.openDays,
    },
    eventTypes: eventTypes.map(({ type }) => type),
    triggers: triggers
      .filter(({ surveyId }) => surveyId === id)
      .map(({ id: triggerId, eventType, delaySeconds, status }) => ({
        id: triggerId,
        eventType,
        delaySeconds,
        status,
      })),
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}

async function logosOf(ids: readonly (string | null)[]): Promise<Record<string, PageLogo>> {
  const logos = await Promise.all(ids.map(async (id) => [id ?? "", (await readLogo(id))?.page] as const))
  return Object.fromEntries(logos.flatMap(([id, logo]) => (logo ? [[id, logo]] : [])))
}
