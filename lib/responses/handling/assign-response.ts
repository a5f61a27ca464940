import { and, eq, or } from "drizzle-orm"
import { type Db, transaction } from "../../../db/client"
import { members, responseAssignees, users } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { invalid } from "../../errors"
import { holdResponse } from "./hold-response"

/** Gives an answer to a member to look after, by id or email; null to nobody. Throws `not_found` and `invalid`. */
export async function assignResponse(ctx: Ctx, responseId: string, member: string | null): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const { answeredAt } = await holdResponse(tx, ctx, responseId)
    const userId = member === null ? null : await memberId(tx, ctx, member)
    const its = eq(responseAssignees.responseId, responseId)
    const [before] = await tx.select({ userId: responseAssignees.userId }).from(responseAssignees).where(its)
    if ((before?.userId ?? null) === userId) return
    if (userId === null) await tx.delete(responseAssignees).where(its)
    else {
      const row = { responseId, workspaceId: ctx.workspaceId, userId, answeredAt, assignedAt: ctx.now }
      await tx
        .insert(responseAssignees)
        .values(row)
        .onConflictDoUpdate({ target: responseAssignees.responseId, set: { userId, assignedAt: ctx.now } })
    }
    await writeAudit(tx, ctx, "response.assign", responseId, { userId })
  })
}

async function memberId(tx: Db, ctx: Ctx, idOrEmail: string): Promise<string> {
  const [row] = await tx
    .select({ id: users.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, ctx.workspaceId),
        or(eq(users.id, idOrEmail), eq(users.email, idOrEmail.toLowerCase())),
      ),
    )
  if (row) return row.id
  const message = "is no member of this workspace"
  throw invalid(`assignee: ${message}`, [{ path: "assignee", message }])
}
