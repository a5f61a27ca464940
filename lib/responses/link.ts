import { and, eq, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { customers, invitations, responses, surveys, workspaces } from "../../db/schema"
import { hashToken } from "../accounts/tokens"
import { readVersion } from "../surveys/reads"
import type { Situation } from "../surveys/situation"

/** What a link can do now. Wrong, revoked and erased are one, so that nothing is revealed. */
export type LinkState = "not_found" | "closed" | "expired" | "open"

export type OpenLink = NonNullable<Awaited<ReturnType<typeof findLink>>>

const linkByToken = prepared("link_by_token", (handle) =>
  handle
    .select({
      invitation: {
        id: invitations.id,
        workspaceId: invitations.workspaceId,
        surveyId: invitations.surveyId,
        surveyVersionId: invitations.surveyVersionId,
        channel: invitations.channel,
        locale: invitations.locale,
        generation: invitations.generation,
        state: invitations.state,
        properties: invitations.properties,
        expiresAt: invitations.expiresAt,
        visitedAt: invitations.visitedAt,
        suspectedScanner: invitations.suspectedScanner,
      },
      workspace: {
        id: workspaces.id,
        name: workspaces.name,
        brandColor: workspaces.brandColor,
        cornerStyle: workspaces.cornerStyle,
        logoId: workspaces.logoId,
        buttonTexts: workspaces.buttonTexts,
        timeZone: workspaces.timeZone,
      },
      surveyStatus: surveys.status,
      customerName: customers.name,
      response: {
        id: responses.id,
        state: responses.state,
        score: responses.score,
        answers: responses.answers,
        skipped: responses.skipped,
        completedAt: responses.completedAt,
      },
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(surveys, eq(surveys.id, invitations.surveyId))
    .innerJoin(customers, eq(customers.id, invitations.customerId))
    .leftJoin(
      responses,
      and(eq(responses.workspaceId, invitations.workspaceId), eq(responses.submissionKey, invitations.id)),
    )
    .where(eq(invitations.tokenHash, sql.placeholder("tokenHash"))),
)

/** Everything the survey page needs behind a link; `undefined` when the token is wrong. */
export async function findLink(token: string) {
  const [row] = await linkByToken(db()).execute({ tokenHash: hashToken(token) })
  if (!row) return undefined
  const { definition } = await readVersion(row.invitation.surveyVersionId)
  return { ...row, definition }
}

/** What the survey's conditions may ask of who answers a link on a page in this language. */
export const situationOf = ({ invitation }: Pick<OpenLink, "invitation">, language: string): Situation => ({
  language,
  channel: invitation.channel,
  properties: invitation.properties,
})

type LinkFacts = {
  invitation: Pick<OpenLink["invitation"], "state" | "expiresAt">
  surveyStatus: OpenLink["surveyStatus"]
}

/** Pure: whether a link can be answered at an instant. */
export function linkState(link: LinkFacts | undefined, now: Date): LinkState {
  if (!link) return "not_found"
  const { state, expiresAt } = link.invitation
  if (state === "revoked" || state === "skipped") return "not_found"
  if (link.surveyStatus === "closed" || link.surveyStatus === "archived") return "closed"
  if (state === "expired" || (expiresAt && expiresAt <= now)) return "expired"
  return "open"
}
