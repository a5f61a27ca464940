import { and, asc, eq, ne } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, invitations, rollupSeries, surveys } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { OTHER_VALUES } from "../responses/segment-codes"
import type { Metric } from "../stats/counts"

/** The metrics that have answers. */
export async function listMeasuredMetrics(ctx: Ctx): Promise<Metric[]> {
  const { rollupGeneration } = await readWorkspace(ctx)
  const rows = await db()
    .selectDistinct({ metric: rollupSeries.metric })
    .from(rollupSeries)
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, rollupGeneration),
        eq(rollupSeries.segmentKey, ""),
      ),
    )
  const found = new Set(rows.map(({ metric }) => metric))
  return (["nps", "csat", "ces"] as const).filter((metric) => found.has(metric))
}

/** The values of the chosen segments that have answers, by key and value. */
export async function listSegmentValues(ctx: Ctx): Promise<{ key: string; value: string }[]> {
  const { rollupGeneration } = await readWorkspace(ctx)
  return db()
    .selectDistinct({ key: rollupSeries.segmentKey, value: rollupSeries.segmentValue })
    .from(rollupSeries)
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, rollupGeneration),
        ne(rollupSeries.segmentKey, ""),
        ne(rollupSeries.segmentValue, OTHER_VALUES),
      ),
    )
    .orderBy(asc(rollupSeries.segmentKey), asc(rollupSeries.segmentValue))
}

/** What a workspace without answers lacks next. */
export async function nextStep(ctx: Ctx): Promise<"survey" | "customers" | "send" | "answers"> {
  const ofWorkspace = [surveys, customers, invitations].map((table) => eq(table.workspaceId, ctx.workspaceId))
  const [survey] = await db()
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(ofWorkspace[0], eq(surveys.status, "published")))
    .limit(1)
  if (!survey) return "survey"
  const [customer] = await db().select({ id: customers.id }).from(customers).where(ofWorkspace[1]).limit(1)
  if (!customer) return "customers"
  const [invitation] = await db().select({ id: invitations.id }).from(invitations).where(ofWorkspace[2]).limit(1)
  return invitation ? "answers" : "send"
}
