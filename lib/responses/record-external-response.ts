import { and, eq, inArray, or } from "drizzle-orm"
import { z } from "zod"
import { type Db, transaction } from "../../db/client"
import { responses, surveys, touchpoints } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { customerReference, instant, properties } from "../customers/schema"
import { upsertCustomers } from "../customers/upsert-customers"
import { invalid } from "../errors"
import { newId } from "../ids"
import { touchpointNameKey } from "../journey/schema"
import { parse } from "../parse"
import { SCALES } from "../stats/counts"
import { cleanText } from "../surveys/clean-text"
import { erasedKey } from "./erased-key"
import { insertImportedResponses } from "./insert-imported-responses"
import { isAhead } from "./is-ahead"
import { type FoundSeries, rememberSeries } from "./series"

/** The body of `POST /api/v1/responses`: an answer that was collected elsewhere. */
export const externalResponse = z
  .strictObject({
    touchpoint: z.string().min(1, "is empty").describe("Its id or name."),
    survey: z.string().optional().describe("The survey’s id, of the same metric."),
    metric: z.enum(["nps", "csat", "ces"]).default("nps"),
    score: z.int("must be a whole number").describe("NPS 0–10, CSAT 1–5, CES 1–7."),
    comment: z.string().max(5000).transform(cleanText).optional(),
    answeredAt: instant.optional().describe("Now, when absent."),
    customer: customerReference.optional(),
    properties: properties.optional(),
    externalId: z.string().min(1).max(200).optional().describe("Your id of the answer, so that it counts once."),
  })
  .superRefine(({ metric, score }, context) => {
    const { min, max } = SCALES[metric]
    if (score >= min && score <= max) return
    context.addIssue({ code: "custom", path: ["score"], message: `must be a whole number from ${min} to ${max}` })
  })
export type ExternalResponse = z.input<typeof externalResponse>

/**
 * Records an answer collected elsewhere, marked as imported; it is in no response rate. The same `externalId` again
 * gives the first one back. Throws `invalid` for a score off the scale, a day to come, or an unknown touchpoint, survey or customer.
 */
export async function recordExternalResponse(
  ctx: Ctx,
  input: ExternalResponse,
): Promise<{ id: string; created: boolean }> {
  requireScope(ctx, "write")
  const data = parse(externalResponse, input)
  if (data.answeredAt && isAhead(data.answeredAt, ctx.now)) throw ahead()
  const submissionKey = data.externalId === undefined ? newId() : `external:${data.externalId}`
  const found: FoundSeries = new Map()
  const result = await transaction(
    async (tx) => {
      found.clear()
      const row = {
        customerId: await customerOf(tx, ctx, data.customer),
        touchpointId: await touchpointOf(tx, ctx, data.touchpoint),
        surveyId: data.survey === undefined ? null : await surveyOf(tx, ctx, data.survey, data.metric),
        metric: data.metric,
        score: data.score,
        comment: data.comment || null,
        answeredAt: data.answeredAt ?? ctx.now,
        properties: data.properties ?? {},
        locale: data.customer?.locale ?? null,
        submissionKey,
      }
      const fresh = await insertImportedResponses(tx, ctx, [row], found)
      const [saved] = await tx
        .select({ id: responses.id })
        .from(responses)
        .where(
          and(
            eq(responses.workspaceId, ctx.workspaceId),
            inArray(responses.submissionKey, [submissionKey, erasedKey(submissionKey)]),
          ),
        )
      if (!saved) throw new Error("A response that was just saved is gone.")
      if (fresh.size > 0) await writeAudit(tx, ctx, "response.create", saved.id)
      return { id: saved.id, created: fresh.size > 0 }
    },
    { isolation: "read committed" },
  )
  rememberSeries(found)
  return result
}

async function customerOf(tx: Db, ctx: Ctx, reference: z.output<typeof customerReference> | undefined) {
  if (!reference) return null
  const [saved] = await upsertCustomers(tx, ctx, [reference], { taken: "leave" })
  if (!saved || "refused" in saved) throw unknown("customer")
  return saved.id
}

async function touchpointOf(tx: Db, ctx: Ctx, idOrName: string): Promise<string> {
  const [row] = await tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspaceId),
        or(eq(touchpoints.id, idOrName), eq(touchpoints.nameKey, touchpointNameKey(idOrName))),
      ),
    )
  if (!row) throw unknown("touchpoint")
  return row.id
}

async function surveyOf(tx: Db, ctx: Ctx, id: string, metric: string): Promise<string> {
  const [row] = await tx
    .select({ id: surveys.id, metric: surveys.metric })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id)))
  if (row?.metric !== metric) throw unknown("survey")
  return row.id
}

const unknown = (path: string) => invalid(`${path}: is unknown`, [{ path, message: "is unknown" }])

function ahead() {
  const message = "lies in the future"
  return invalid(`answeredAt: ${message}.`, [
    { path: "answeredAt", message, fault: { kind: "future_day", values: {} } },
  ])
}
