import { and, eq, sql } from "drizzle-orm"
import { db } from "../../../db/client"
import { prepared } from "../../../db/prepared"
import { responses, surveyLinks, surveys, workspaces } from "../../../db/schema"
import { hashToken } from "../../accounts/tokens"
import type { LinkState } from "../link"
import { submissionKeyOf } from "./tokens"

export type OpenSharedLink = NonNullable<Awaited<ReturnType<typeof findSharedLink>>>

const linkByToken = prepared("shared_link_by_token", (handle) =>
  handle
    .select({
      link: {
        id: surveyLinks.id,
        workspaceId: surveyLinks.workspaceId,
        surveyId: surveyLinks.surveyId,
        channel: surveyLinks.channel,
        hiddenFields: surveyLinks.hiddenFields,
        unsigned: surveyLinks.unsigned,
        status: surveyLinks.status,
      },
      survey: {
        status: surveys.status,
        touchpointId: surveys.touchpointId,
        publishedVersionId: surveys.publishedVersionId,
        openDays: surveys.openDays,
      },
      workspace: {
        id: workspaces.id,
        name: workspaces.name,
        locale: workspaces.locale,
        brandColor: workspaces.brandColor,
        cornerStyle: workspaces.cornerStyle,
        logoId: workspaces.logoId,
        buttonTexts: workspaces.buttonTexts,
        timeZone: workspaces.timeZone,
        openDays: workspaces.openDays,
      },
    })
    .from(surveyLinks)
    .innerJoin(surveys, eq(surveys.id, surveyLinks.surveyId))
    .innerJoin(workspaces, eq(workspaces.id, surveyLinks.workspaceId))
    .where(eq(surveyLinks.tokenHash, sql.placeholder("tokenHash"))),
)

/** The shared link behind a token; `undefined` when it is wrong. */
export async function findSharedLink(token: string) {
  const [row] = await linkByToken(db()).execute({ tokenHash: hashToken(token) })
  return row
}

const responseByForm = prepared("response_by_form", (handle) =>
  handle
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, sql.placeholder("workspaceId")),
        eq(responses.submissionKey, sql.placeholder("submissionKey")),
      ),
    ),
)

/** What was answered in a form of a shared link so far. */
export async function findFormResponse({ link }: OpenSharedLink, formKey: string) {
  const [row] = await responseByForm(db()).execute({
    workspaceId: link.workspaceId,
    submissionKey: submissionKeyOf(link.id, formKey),
  })
  return row
}

const DAY_MS = 86_400_000

/** Until when an answer given at an instant may be changed. */
export const changeableUntil = ({ survey, workspace }: OpenSharedLink, answeredAt: Date): Date =>
  new Date(answeredAt.getTime() + (survey.openDays ?? workspace.openDays) * DAY_MS)

/** Pure: whether a shared link can be answered. A survey never published has no page to show. */
export function sharedLinkState(found: Pick<OpenSharedLink, "link" | "survey">): LinkState {
  if (found.link.status === "revoked" || found.survey.publishedVersionId === null) return "not_found"
  return found.survey.status === "published" ? "open" : "closed"
}
