import { eq } from "drizzle-orm"
import { db } from "@/db/client"
import {
  answerFacts,
  digests,
  exports,
  feedMarks,
  referenceFigures,
  responseAssignees,
  responseNotes,
  responseReads,
  responses,
  responseTags,
  savedSegments,
  segmentCodes,
  trendNotes,
  users,
  viewShares,
} from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"

/** A row in each table of feed, facts, figures and what goes out (`db/schema`) that the verbs of `makeEverything` leave empty. */
export async function insertInsightsRows({ workspaceId, now }: Ctx, text: string): Promise<void> {
  const [user] = await db().select().from(users)
  const [response] = await db().select().from(responses).where(eq(responses.workspaceId, workspaceId))
  if (!user || !response) throw new Error("There is no user or no response.")
  const { id: responseId, answeredAt, publicId } = response
  const [userId, createdAt] = [user.id, now]
  const row = { id: "i", workspaceId, createdAt }
  await db()
    .insert(trendNotes)
    .values({ ...row, day: 20_000, text })
  await db()
    .insert(savedSegments)
    .values({ ...row, name: text, nameKey: text, filters: [{ key: "customer.note", values: [text] }] })
  await db().insert(answerFacts).values({ seriesId: 1, answerDay: -1, publicId, experienceDay: -2, score: 0, v19: 7 })
  await db()
    .insert(segmentCodes)
    .values({ workspaceId, generation: 1, slot: 19, code: 7, segmentKey: "event.note", segmentValue: text })
  await db().insert(responseTags).values({ workspaceId, responseId, tag: text, answeredAt })
  await db()
    .insert(responseNotes)
    .values({ ...row, responseId, authorId: userId, text })
  await db().insert(responseAssignees).values({ responseId, workspaceId, userId, answeredAt, assignedAt: now })
  await db().insert(responseReads).values({ workspaceId, userId, responseId, unread: true })
  await db().insert(feedMarks).values({ workspaceId, userId, readUntil: now })
  await db()
    .insert(viewShares)
    .values({ ...row, tokenHash: "h", kind: "report", name: text, target: { metric: "nps" }, passwordHash: text })
  await db()
    .insert(digests)
    .values({
      ...row,
      email: "digest@example.test",
      locale: "it",
      rhythm: "weekly",
      metric: "nps",
      minute: 480,
      status: "active",
      nextAt: now,
      tokenHash: "h",
    })
  await db()
    .insert(referenceFigures)
    .values({ ...row, metric: "nps", name: text, score: -6.5, source: text, day: 19_875 })
  await db()
    .insert(exports)
    .values({ ...row, format: "csv", settings: { columns: [text] }, state: "done", rows: 3 })
}
