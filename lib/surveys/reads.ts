import { and, asc, desc, eq, ne, sql } from "drizzle-orm"
import { type Db, db } from "../../db/client"
import { surveys, surveyVersions, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { notFound } from "../errors"
import { definitionShape, type SurveyDefinition } from "./definition-shape"

export type Version = {
  id: string
  workspaceId: string
  surveyId: string
  number: number
  definition: SurveyDefinition
  publishedAt: Date
}

const VERSIONS_KEPT = 500
const versions = new Map<string, Version>()

/**
 * A published version. It never changes, so it is read once; rules that were made after it was published do not stop the
 * links that ask it. Throws `not_found`.
 */
export async function readVersion(id: string, handle: Db = db()): Promise<Version> {
  const known = versions.get(id)
  if (known) return known
  const [row] = await handle.select().from(surveyVersions).where(eq(surveyVersions.id, id))
  if (!row) throw notFound("The survey version")
  const version = { ...row, definition: definitionShape.parse(row.definition) }
  if (versions.size >= VERSIONS_KEPT) versions.clear()
  versions.set(id, version)
  return version
}

/** The version a survey asks now; `undefined` when it is a draft, closed or archived. */
export async function readPublishedVersion(ctx: Ctx, surveyId: string, handle: Db = db()) {
  const [survey] = await handle
    .select({ versionId: surveys.publishedVersionId, status: surveys.status })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, surveyId)))
  if (survey?.status !== "published" || !survey.versionId) return undefined
  return readVersion(survey.versionId, handle)
}

/** The number of the newest version; 0 when there is none. */
export async function latestVersionNumber(ctx: Ctx, surveyId: string, handle: Db = db()): Promise<number> {
  const [row] = await handle
    .select({ number: sql`coalesce(max(${surveyVersions.number}), 0)`.mapWith(Number) })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.workspaceId, ctx.workspaceId), eq(surveyVersions.surveyId, surveyId)))
  return row?.number ?? 0
}

/** One survey with its draft, whose faults are found when it is saved or published. Throws `not_found`. */
export async function readSurvey(ctx: Ctx, id: string) {
  const [row] = await db()
    .select()
    .from(surveys)
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id)))
  if (!row) throw notFound("The survey")
  return { ...row, draft: definitionShape.parse(row.draft) }
}

/** All surveys that are not archived, newest first, with the name of their touchpoint. */
export async function listSurveys(ctx: Ctx) {
  return db()
    .select({
      id: surveys.id,
      name: surveys.name,
      metric: surveys.metric,
      status: surveys.status,
      touchpointId: surveys.touchpointId,
      touchpoint: touchpoints.name,
      version: surveyVersions.number,
      publishedAt: surveyVersions.publishedAt,
      updatedAt: surveys.updatedAt,
    })
    .from(surveys)
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .leftJoin(surveyVersions, eq(surveyVersions.id, surveys.publishedVersionId))
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), ne(surveys.status, "archived")))
    .orderBy(desc(surveys.createdAt))
}

/** When versions were published, oldest first: the marks on a trend. */
export async function listVersions(ctx: Ctx, surveyId?: string) {
  return db()
    .select({
      surveyId: surveyVersions.surveyId,
      survey: surveys.name,
      touchpointId: surveys.touchpointId,
      number: surveyVersions.number,
      publishedAt: surveyVersions.publishedAt,
    })
    .from(surveyVersions)
    .innerJoin(surveys, eq(surveys.id, surveyVersions.surveyId))
    .where(
      and(
        eq(surveyVersions.workspaceId, ctx.workspaceId),
        surveyId === undefined ? undefined : eq(surveyVersions.surveyId, surveyId),
      ),
    )
    .orderBy(asc(surveyVersions.publishedAt))
}
