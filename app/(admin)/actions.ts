"use server"

import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { readSession, WORKSPACE_COOKIE } from "@/app/_server/ctx"
import { auth } from "@/lib/accounts/auth"

const ONE_YEAR_SECONDS = 365 * 24 * 3600

/** Ends the session here and in the database. */
export async function signOut(): Promise<void> {
  const { headers: answered } = await auth().api.signOut({ headers: await headers(), returnHeaders: true })
  const store = await cookies()
  for (const cookie of answered.getSetCookie()) {
    const name = cookie.slice(0, cookie.indexOf("="))
    store.delete(name)
  }
  redirect("/sign-in")
}

/** Goes over to another workspace of the person. */
export async function switchWorkspace(workspaceId: string): Promise<void> {
  const session = await readSession()
  if (session?.workspaces.some(({ id }) => id === workspaceId)) {
    const store = await cookies()
    store.set(WORKSPACE_COOKIE, workspaceId, { maxAge: ONE_YEAR_SECONDS, sameSite: "lax", httpOnly: true, path: "/" })
  }
  redirect("/overview")
}
