import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, notExists, or, type SQL, sql } from "drizzle-orm"
import { db } from "../../db/client"
import { type Run, textHas } from "../../db/full-text"
import { responseAssignees, responses, responseTags, responseTexts } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { SCALES } from "../stats/counts"
import type { ParsedFilter, RESPONSE_GROUPS } from "./feed-filter"
import { isUnread } from "./unread"

/** The table whose order a page follows: where few answers have what is wanted, the feed reads no others. */
export type Lead = ReturnType<typeof leadOf>

export const RESPONSES = { table: undefined, id: responses.id, answeredAt: responses.answeredAt }

/** Which table leads to the answers of a filter. */
export function leadOf(ctx: Ctx, { tag, assignee }: Pick<ParsedFilter, "tag" | "assignee">) {
  if (tag) {
    const columns = { id: responseTags.responseId, answeredAt: responseTags.answeredAt }
    const select = tag.length > 1 ? db().selectDistinct(columns) : db().select(columns)
    const table = select.from(responseTags).where(withTag(ctx, tag)).as("tagged")
    return { table, id: table.id, answeredAt: table.answeredAt }
  }
  if (assignee !== undefined && assignee !== "nobody") {
    const table = db()
      .select({ id: responseAssignees.responseId, answeredAt: responseAssignees.answeredAt })
      .from(responseAssignees)
      .where(assignedTo(ctx, assignee))
      .as("assigned")
    return { table, id: table.id, answeredAt: table.answeredAt }
  }
  return RESPONSES
}

/** What an answer of the feed fulfils; the times are asked of the table that leads. */
export async function feedConditions(
  ctx: Ctx,
  filter: ParsedFilter,
  lead: Lead = RESPONSES,
  runs: readonly Run[] = [],
): Promise<SQL | undefined> {
  const { metric, touchpoint, group, customer, comment, from, before, survey, tag, assignee, unread, suspicion } =
    filter
  return and(
    eq(responses.workspaceId, ctx.workspaceId),
    eq(responses.state, "counted"),
    isNotNull(responses.score),
    metric && inArray(responses.metric, metric),
    touchpoint && inArray(responses.touchpointId, touchpoint),
    customer ? eq(responses.customerId, customer) : undefined,
    comment === undefined ? undefined : comment ? isNotNull(responses.comment) : isNull(responses.comment),
    group && or(...group.map(inGroup)),
    survey && inArray(responses.surveyId, survey),
    // Said apart, so that the index of the few that are doubtful serves.
    suspicion && and(isNotNull(responses.suspicion), inArray(responses.suspicion, suspicion)),
    tag && lead === RESPONSES ? isTagged(ctx, tag) : undefined,
    assignee === undefined || (lead !== RESPONSES && !tag) ? undefined : isAssigned(ctx, assignee),
    unread === undefined ? undefined : await isUnread(ctx, unread),
    runs.length > 0 ? hasWords(runs) : undefined,
    from && gte(lead.answeredAt, from),
    before && lt(lead.answeredAt, before),
  )
}

/**
 * Whether a filter leaves few answers, which are found without their words: then these are looked for in them, where a search
 * would bring whatever has the words.
 */
export const leavesFew = ({ tag, assignee, suspicion, customer }: ParsedFilter): boolean =>
  Boolean(tag || suspicion || customer || (assignee !== undefined && assignee !== "nobody"))

function hasWords(runs: readonly Run[]): SQL {
  const its = db().select({ id: responseTexts.id }).from(responseTexts)
  return exists(its.where(and(eq(responseTexts.responseId, responses.id), textHas(runs))))
}

const withTag = ({ workspaceId }: Ctx, tag: readonly string[]) =>
  and(eq(responseTags.workspaceId, workspaceId), inArray(responseTags.tag, [...tag]))

function isTagged(ctx: Ctx, tag: readonly string[]): SQL {
  const its = db().select({ id: responseTags.responseId }).from(responseTags)
  return exists(its.where(and(eq(responseTags.responseId, responses.id), withTag(ctx, tag))))
}

function assignedTo({ workspaceId, actor }: Ctx, assignee: string): SQL | undefined {
  const ofWorkspace = eq(responseAssignees.workspaceId, workspaceId)
  if (assignee === "someone") return ofWorkspace
  const userId = assignee === "me" && actor.kind === "user" ? actor.userId : assignee
  return and(ofWorkspace, eq(responseAssignees.userId, userId))
}

function isAssigned(ctx: Ctx, assignee: string): SQL {
  const its = db().select({ id: responseAssignees.responseId }).from(responseAssignees)
  const ofResponse = eq(responseAssignees.responseId, responses.id)
  if (assignee === "nobody") return notExists(its.where(ofResponse))
  return exists(its.where(and(ofResponse, assignedTo(ctx, assignee))))
}

/** Each metric has its own bounds, so the condition names them all. */
function inGroup(group: (typeof RESPONSE_GROUPS)[number]) {
  const bounds = Object.entries(SCALES).map(([metric, { passiveFrom, promoterFrom }]) => {
    const ofMetric = sql`${responses.metric} = ${metric}`
    switch (group) {
      case "promoter":
        return sql`(${ofMetric} and ${responses.score} >= ${promoterFrom})`
      case "passive":
        return sql`(${ofMetric} and ${responses.score} >= ${passiveFrom} and ${responses.score} < ${promoterFrom})`
      case "detractor":
        return sql`(${ofMetric} and ${responses.score} < ${passiveFrom})`
      default:
        return group satisfies never
    }
  })
  return or(...bounds)
}
