import { and, count, desc, eq, lt, or, type SQL, sql } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../db/client"
import { customers, invitations, mailbox } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { cleanText } from "../surveys/clean-text"

const mailboxQuery = z.object({
  /** Part of the recipient's address or of the subject. */
  search: z.string().max(200).transform(cleanText).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type MailboxQuery = z.input<typeof mailboxQuery>
export type MailItem = Awaited<ReturnType<typeof listMailbox>>["data"][number]

/** Messages kept instead of sent, newest first; `nextCursor` is null on the last page. Throws `invalid` for a cursor not ours. */
export async function listMailbox(ctx: Ctx, input: MailboxQuery = {}) {
  const query = parse(mailboxQuery, input)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await db()
    .select({
      id: mailbox.id,
      recipient: mailbox.recipient,
      subject: mailbox.subject,
      createdAt: mailbox.createdAt,
    })
    .from(mailbox)
    .where(
      and(
        matching(ctx, query.search),
        after && or(lt(mailbox.createdAt, after.at), and(eq(mailbox.createdAt, after.at), lt(mailbox.id, after.id))),
      ),
    )
    .orderBy(desc(mailbox.createdAt), desc(mailbox.id))
    .limit(query.limit + 1)
  const data = rows.slice(0, query.limit)
  const last = data.at(-1)
  const more = rows.length > query.limit && last
  return { data, nextCursor: more ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** How many messages the mailbox holds, or how many a search finds. */
export async function countMailbox(ctx: Ctx, input: Pick<MailboxQuery, "search"> = {}): Promise<number> {
  const { search } = parse(mailboxQuery, input)
  const [row] = await db().select({ count: count() }).from(mailbox).where(matching(ctx, search))
  return Number(row?.count ?? 0)
}

/** One message with its bodies, its source, and whom it was for. Throws `not_found`. */
export async function readMail(ctx: Ctx, id: string) {
  const [row] = await db()
    .select({ mail: mailbox, customerId: customers.id, customerName: customers.name })
    .from(mailbox)
    .leftJoin(invitations, eq(invitations.id, mailbox.invitationId))
    .leftJoin(customers, eq(customers.id, invitations.customerId))
    .where(and(eq(mailbox.workspaceId, ctx.workspaceId), eq(mailbox.id, id)))
  if (!row) throw notFound("The message")
  return { ...row.mail, customerId: row.customerId, customerName: row.customerName }
}

function matching(ctx: Ctx, search: string | undefined): SQL | undefined {
  const ofWorkspace = eq(mailbox.workspaceId, ctx.workspaceId)
  if (!search) return ofWorkspace
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`
  return and(
    ofWorkspace,
    or(
      sql`lower(${mailbox.recipient}) like ${pattern} escape '\\'`,
      sql`lower(${mailbox.subject}) like ${pattern} escape '\\'`,
    ),
  )
}
