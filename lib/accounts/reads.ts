import { and, asc, desc, eq, isNull } from "drizzle-orm"
import { db } from "../../db/client"
import { apiKeys, members, users, workspaces } from "../../db/schema"
import { notFound } from "../errors"
import type { Ctx } from "./ctx"
import { hashToken } from "./tokens"

export type Workspace = typeof workspaces.$inferSelect

/** The workspace of the context. */
export async function readWorkspace(ctx: Ctx): Promise<Workspace> {
  const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  if (!workspace) throw notFound("The workspace")
  return workspace
}

/** Workspaces a signed-in person is a member of, oldest first. */
export async function listWorkspacesOf(userId: string) {
  return db()
    .select({
      id: workspaces.id,
      name: workspaces.name,
      role: members.role,
      brandColor: workspaces.brandColor,
      logoId: workspaces.logoId,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(workspaces.createdAt))
}

/** The members of the workspace, by address. */
export async function listMembers(ctx: Ctx) {
  return db()
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .innerJoin(members, eq(members.userId, users.id))
    .where(eq(members.workspaceId, ctx.workspaceId))
    .orderBy(asc(users.email))
}

/** Every workspace of the installation; for the worker and the command line. */
export async function listAllWorkspaces(): Promise<Workspace[]> {
  return db().select().from(workspaces).orderBy(asc(workspaces.createdAt))
}

/** The API key behind a bearer token, unless it is unknown or revoked. */
export async function findApiKey(key: string) {
  const [row] = await db()
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, hashToken(key)), isNull(apiKeys.revokedAt)))
  return row
}

/** The API keys of the workspace, newest first, revoked ones too; never the keys themselves, only how they begin. */
export async function listApiKeys(ctx: Ctx) {
  return db()
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      scope: apiKeys.scope,
      hint: apiKeys.hint,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.workspaceId, ctx.workspaceId))
    .orderBy(desc(apiKeys.createdAt))
}
