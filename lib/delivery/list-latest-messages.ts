import { and, desc, eq, isNotNull, type SQL } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, invitations, messages, responses, surveys, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import type { Metric } from "../stats/counts"

/** So many whose delivery is unknown are always shown: they wait for somebody's decision. */
const UNKNOWN_SHOWN = 3

/** One message that was tried, and what became of it. */
export type LatestMessage = {
  id: string
  invitationId: string
  kind: "invitation" | "reminder"
  /** When it came to its end, or was put off. */
  at: Date
  touchpoint: string
  customer: { id: string; name: string | null; email: string | null }
} & Outcome

type Outcome =
  | { outcome: "accepted" | "opened" | "unknown" }
  | { outcome: "answered"; answer: { id: string; metric: Metric; score: number } }
  | { outcome: "deferred"; retryAt: Date; code: number | null }
  | { outcome: "bounced" | "failed"; reason: string | null; reasonValues: Record<string, string | number> | null }

/** The latest messages, newest first, and among them the newest whose delivery is unknown. */
export async function listLatestMessages(
  ctx: Ctx,
  { touchpointId, limit = 10 }: { touchpointId?: string | undefined; limit?: number } = {},
): Promise<LatestMessage[]> {
  const newestOf = (found: SQL | undefined, newest: SQL, most: number) =>
    select(
      and(
        eq(messages.workspaceId, ctx.workspaceId),
        found,
        touchpointId === undefined ? undefined : eq(invitations.touchpointId, touchpointId),
      ),
    )
      .orderBy(newest)
      .limit(most)
  const found = await Promise.all([
    newestOf(isNotNull(messages.finishedAt), desc(messages.finishedAt), limit),
    newestOf(
      and(eq(messages.state, "deferred"), isNotNull(messages.nextAttemptAt)),
      desc(messages.nextAttemptAt),
      limit,
    ),
    newestOf(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        eq(invitations.state, "unknown"),
        eq(messages.state, "unknown"),
      ),
      desc(messages.finishedAt),
      UNKNOWN_SHOWN,
    ),
  ])
  const rows = new Map(found.flat().map((row) => [row.message.id, row]))
  // A message sent again by hand leaves the unknown one before it behind.
  const all = [...rows.values()].map(toLatest).filter(isCurrent).sort(byTime)
  const newest = all.slice(0, limit)
  const unknown = all.filter(({ outcome }) => outcome === "unknown").slice(0, UNKNOWN_SHOWN)
  const missing = unknown.filter((one) => !newest.includes(one))
  return [...newest.slice(0, limit - missing.length), ...missing].map(({ current: _, ...row }) => row)
}

const select = (where: SQL | undefined) =>
  db()
    .select({
      message: messages,
      invitation: invitations,
      customer: { id: customers.id, name: customers.name, email: customers.email },
      touchpoint: touchpoints.name,
      metric: surveys.metric,
      answer: { id: responses.id, score: responses.score },
    })
    .from(messages)
    .innerJoin(invitations, eq(invitations.id, messages.invitationId))
    .innerJoin(customers, eq(customers.id, invitations.customerId))
    .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
    .innerJoin(surveys, eq(surveys.id, invitations.surveyId))
    .leftJoin(
      responses,
      and(eq(responses.workspaceId, invitations.workspaceId), eq(responses.submissionKey, invitations.id)),
    )
    .where(where)
    .$dynamic()

type Row = Awaited<ReturnType<typeof select>>[number]
type Current = LatestMessage & { current: boolean }

function toLatest(row: Row): Current {
  const { message, invitation, customer, touchpoint } = row
  return {
    id: message.id,
    invitationId: invitation.id,
    kind: message.kind,
    at: message.finishedAt ?? invitation.updatedAt,
    touchpoint,
    customer,
    current: isCurrentMessage(row),
    ...outcomeOf(row),
  }
}

/** A message that another has replaced, and a reminder that had no reason any more, are no news. */
function isCurrentMessage({ message, invitation }: Row): boolean {
  if (message.state === "unknown") return invitation.state === "unknown"
  return !(message.kind === "reminder" && message.state === "failed" && message.smtpCode === null)
}

function outcomeOf({ message, invitation, metric, answer }: Row): Outcome {
  const { reason, reasonValues } = invitation
  if (answer && answer.score !== null) {
    return { outcome: "answered", answer: { id: answer.id, metric, score: answer.score } }
  }
  if (invitation.state === "bounced") return { outcome: "bounced", reason, reasonValues }
  switch (message.state) {
    case "unknown":
      return { outcome: "unknown" }
    case "failed":
      return { outcome: "failed", reason, reasonValues }
    case "deferred":
      return { outcome: "deferred", retryAt: message.nextAttemptAt ?? message.createdAt, code: message.smtpCode }
    default:
      return { outcome: invitation.visitedAt ? "opened" : "accepted" }
  }
}

const isCurrent = ({ current }: Current) => current
const byTime = (one: Current, other: Current) => other.at.getTime() - one.at.getTime()
