import { and, desc, eq, isNull, lt, or, type SQL } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../../db/client"
import { customers, invitations, mailReports, touchpoints } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { parse } from "../../parse"
import { domainOf } from "../address-key"
import { type BounceCause, causeOf, type ReportOutcome } from "../rules/judge-report"
import { REPORT_FILTERS } from "./types"

const reportsQuery = z.object({
  kind: z.enum(REPORT_FILTERS).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type ReportsQuery = z.input<typeof reportsQuery>
type Query = z.output<typeof reportsQuery>

/**
 * What came back, newest first: about this workspace's mail, and what is about nobody's, which holds no address. `nextCursor` is
 * null on the last page.
 */
export async function listReports(ctx: Ctx, input: ReportsQuery = {}) {
  const query = parse(reportsQuery, input)
  const ours = query.kind === "unidentified" ? [] : await select(eq(mailReports.workspaceId, ctx.workspaceId), query)
  const nobodys = await select(isNull(mailReports.workspaceId), query)
  const rows = [...ours, ...nobodys].sort(newestFirst)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)?.report
  const more = rows.length > query.limit && last
  return { data: page.map(toListed), nextCursor: more ? writeCursor({ at: last.receivedAt, id: last.id }) : null }
}

export type ListedReport = Awaited<ReturnType<typeof listReports>>["data"][number]

/** Whether anything ever came back. */
export async function hasReports(ctx: Ctx): Promise<boolean> {
  return (await listReports(ctx, { limit: 1 })).data.length > 0
}

async function select(whose: SQL, { kind, cursor, limit }: Query) {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  return db()
    .select({
      report: mailReports,
      customer: { id: customers.id, name: customers.name, email: customers.email },
      touchpoint: touchpoints.name,
    })
    .from(mailReports)
    .leftJoin(customers, eq(customers.id, mailReports.customerId))
    .leftJoin(invitations, eq(invitations.id, mailReports.invitationId))
    .leftJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
    .where(
      and(
        whose,
        kind === undefined || kind === "unidentified" ? undefined : eq(mailReports.kind, kind),
        after &&
          or(
            lt(mailReports.receivedAt, after.at),
            and(eq(mailReports.receivedAt, after.at), lt(mailReports.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(mailReports.receivedAt), desc(mailReports.id))
    .limit(limit + 1)
}

type Row = Awaited<ReturnType<typeof select>>[number]

const newestFirst = ({ report: one }: Row, { report: other }: Row): number =>
  other.receivedAt.getTime() - one.receivedAt.getTime() || (other.id < one.id ? -1 : 1)

/** Outcomes after which it is known why the mail did not arrive. */
const FAILED = new Set<ReportOutcome>(["bounced", "bounced_suppressed", "bounced_paused", "suppressed", "paused"])

function toListed({ report, customer, touchpoint }: Row) {
  const { id, kind, status, diagnostic, receivedAt } = report
  // Only receive-report.ts writes outcomes.
  const outcome = report.outcome as ReportOutcome
  const cause: BounceCause | null = FAILED.has(outcome) ? causeOf({ status, diagnostic }) : null
  const domain = customer?.email ? domainOf(customer.email) : ""
  return { id, kind, outcome, cause, status, diagnostic, receivedAt, customer, touchpoint, domain }
}
