import { and, asc, desc, eq, inArray, lt, or } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { digestMails, digestRecipients, digests } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { MOST_RECIPIENTS } from "./schema"

const query = z.object({ cursor: z.string().optional(), limit: z.int().min(1).max(200).default(50) })

type Digest = typeof digests.$inferSelect
export type DigestMailState = (typeof digestMails.$inferSelect)["state"]

/** The mails about one period. */
export type LastDigest = {
  /** Days since 1970-01-01 in the workspace's calendar, both counted. */
  periodFrom: number
  periodTo: number
  createdAt: Date
  mails: { email: string; state: DigestMailState; reply: string | null; endedAt: Date | null }[]
}

export type DigestRow = Omit<Digest, "workspaceId"> & {
  recipients: { email: string; unsubscribedAt: Date | null }[]
  /** null: none was due yet. */
  last: LastDigest | null
}

/** The digests of the workspace with who gets them and what became of the last, newest first. */
export async function listDigests(ctx: Ctx, input: z.input<typeof query> = {}) {
  const { cursor, limit } = parse(query, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rows = await db()
    .select()
    .from(digests)
    .where(
      and(
        eq(digests.workspaceId, ctx.workspaceId),
        after && or(lt(digests.createdAt, after.at), and(eq(digests.createdAt, after.at), lt(digests.id, after.id))),
      ),
    )
    .orderBy(desc(digests.createdAt), desc(digests.id))
    .limit(limit + 1)
  const data = await complete(rows.slice(0, limit))
  const last = data.at(-1)
  return { data, nextCursor: rows.length > limit && last ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** One digest. Throws `not_found`. */
export async function readDigest(ctx: Ctx, id: string): Promise<DigestRow> {
  const rows = await db()
    .select()
    .from(digests)
    .where(and(eq(digests.workspaceId, ctx.workspaceId), eq(digests.id, id)))
  const [digest] = await complete(rows)
  if (!digest) throw notFound("The digest")
  return digest
}

async function complete(rows: readonly Digest[]): Promise<DigestRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const recipients = await db()
    .select()
    .from(digestRecipients)
    .where(inArray(digestRecipients.digestId, ids))
    .orderBy(asc(digestRecipients.emailKey))
  const byDigest = Map.groupBy(recipients, ({ digestId }) => digestId)
  return Promise.all(
    rows.map(async ({ workspaceId: _, ...row }) => ({
      ...row,
      recipients: (byDigest.get(row.id) ?? []).map(({ email, unsubscribedAt }) => ({ email, unsubscribedAt })),
      last: await lastOf(row.id),
    })),
  )
}

async function lastOf(digestId: string): Promise<LastDigest | null> {
  const { createdAt, periodFrom, periodTo, state, reply, endedAt } = digestMails
  const rows = await db()
    .select({ createdAt, periodFrom, periodTo, state, reply, endedAt, email: digestRecipients.email })
    .from(digestMails)
    .innerJoin(digestRecipients, eq(digestRecipients.id, digestMails.recipientId))
    .where(eq(digestMails.digestId, digestId))
    .orderBy(desc(createdAt))
    .limit(MOST_RECIPIENTS)
  const [first] = rows
  if (!first) return null
  const mails = rows.filter((row) => row.createdAt.getTime() === first.createdAt.getTime())
  return {
    periodFrom: first.periodFrom,
    periodTo: first.periodTo,
    createdAt: first.createdAt,
    mails: mails.map((mail) => ({ email: mail.email, state: mail.state, reply: mail.reply, endedAt: mail.endedAt })),
  }
}
