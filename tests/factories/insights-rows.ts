import { eq } from "drizzle-orm"
import { db } from "@/db/client"
import {
  answerFacts,
  digestMails,
  digestRecipients,
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
  const schedule = { frequency: "weekly", minute: 480, weekday: 1, monthDay: 1, nextAt: now } as const
  await db()
    .insert(digests)
    .values({ ...row, ...schedule, name: text, target: { metric: "nps" }, locale: "it", status: "active" })
  const email = "digest@example.test"
  await db()
    .insert(digestRecipients)
    .values({ id: "i", workspaceId, digestId: "i", email, emailKey: email, tokenHash: "h" })
  await db()
    .insert(digestMails)
    .values({
      ...row,
      digestId: "i",
      recipientId: "i",
      periodFrom: 20_000,
      periodTo: 20_006,
      state: "sent",
      attempts: 1,
      dueAt: now,
      reply: text,
    })
  await db()
    .insert(referenceFigures)
    .values({ ...row, metric: "nps", name: text, score: -6.5, source: text, day: 19_875 })
  await db()
    .insert(exports)
    .values({ ...row, format: "csv", settings: { columns: [text] }, state: "done", rows: 3 })
}
