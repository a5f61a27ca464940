import { db } from "@/db/client"
import { members, users } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { newId } from "@/lib/ids"

/** Somebody who may sign in to the workspace, and a context in which they act. */
export async function makeMember(ctx: Ctx, email: string): Promise<Ctx> {
  const { workspaceId, now } = ctx
  const userId = newId()
  const times = { createdAt: now, updatedAt: now }
  await db()
    .insert(users)
    .values({ id: userId, name: "Giulia Ferrante", email, emailVerified: true, ...times })
  await db().insert(members).values({ id: newId(), workspaceId, userId, role: "owner", createdAt: now })
  return { ...ctx, actor: { kind: "user", userId } }
}
