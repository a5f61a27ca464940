import { asc, eq } from "drizzle-orm"
import { db } from "@/db/client"
import { invitationRollups, mailReports } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"

/** The reports about a workspace's mails, the oldest first. */
export const readReports = (ctx: Ctx) =>
  db()
    .select()
    .from(mailReports)
    .where(eq(mailReports.workspaceId, ctx.workspaceId))
    .orderBy(asc(mailReports.receivedAt), asc(mailReports.id))

/** What response rates are made of. */
export async function countsOf(ctx: Ctx) {
  const rows = await db().select().from(invitationRollups).where(eq(invitationRollups.workspaceId, ctx.workspaceId))
  const sum = (key: "accepted" | "bounced" | "responded") => rows.reduce((total, row) => total + row[key], 0)
  return { accepted: sum("accepted"), bounced: sum("bounced"), responded: sum("responded") }
}
