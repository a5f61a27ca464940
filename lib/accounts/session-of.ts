import { and, eq, gt } from "drizzle-orm"
import { db } from "../../db/client"
import { members, sessions } from "../../db/schema"
import { auth } from "./auth"

export type SessionIn = { sessionId: string; userId: string; workspaceId: string }

/** The session behind a cookie, when its person is a member of the workspace. */
export async function sessionOf(cookie: string, workspaceId: string, now: Date): Promise<SessionIn | undefined> {
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) })
  if (!found) return undefined
  const session = { sessionId: found.session.id, userId: found.user.id, workspaceId }
  return (await isAlive(session, now)) ? session : undefined
}

/** Whether a session goes on and its person is a member still. */
export async function isAlive({ sessionId, workspaceId }: SessionIn, now: Date): Promise<boolean> {
  const rows = await db()
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(members, eq(members.userId, sessions.userId))
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now), eq(members.workspaceId, workspaceId)))
  return rows.length > 0
}
