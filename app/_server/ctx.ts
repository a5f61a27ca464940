import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"
import { auth } from "@/lib/accounts/auth"
import type { Ctx } from "@/lib/accounts/ctx"
import { listWorkspacesOf } from "@/lib/accounts/reads"
import { hasOwner } from "@/lib/accounts/set-up-owner"
import { now } from "@/lib/clock"

export const WORKSPACE_COOKIE = "nove-workspace"

/** The signed-in person and their workspaces, read once a request; `null` without a session. */
export const readSession = cache(async () => {
  const session = await auth().api.getSession({ headers: await headers() })
  if (!session) return null
  const workspaces = await listWorkspacesOf(session.user.id)
  const chosen = (await cookies()).get(WORKSPACE_COOKIE)?.value
  const workspace = workspaces.find(({ id }) => id === chosen) ?? workspaces[0]
  return workspace ? { user: session.user, workspaces, workspace } : null
})

type Session = NonNullable<Awaited<ReturnType<typeof readSession>>>

/** What a signed-in person acts with. */
export function ctxOf({ workspace, user }: Session): Ctx {
  return { workspaceId: workspace.id, actor: { kind: "user", userId: user.id }, scope: "admin", now: now() }
}

/** Where somebody without a session belongs. */
export const signInPath = async (): Promise<string> => ((await hasOwner()) ? "/sign-in" : "/welcome")

/** The context of a screen or an action. Without a session it leads to sign-in. */
export async function requireCtx(): Promise<Ctx> {
  const session = await readSession()
  if (!session) redirect(await signInPath())
  return ctxOf(session)
}
