import { and, desc, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { auditLog, users } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"

/** The name of the person who saved a survey's draft last; empty when nobody did or it was no person. */
export async function lastSavedBy(ctx: Ctx, surveyId: string): Promise<string> {
  requireScope(ctx, "read")
  const [row] = await db()
    .select({ actor: auditLog.actor })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.workspaceId, ctx.workspaceId),
        eq(auditLog.action, "survey.save"),
        eq(auditLog.subject, surveyId),
      ),
    )
    .orderBy(desc(auditLog.at))
    .limit(1)
  const [kind, id = ""] = row?.actor.split(":") ?? []
  if (kind !== "user") return ""
  const [user] = await db().select({ name: users.name }).from(users).where(eq(users.id, id))
  return user?.name ?? ""
}
