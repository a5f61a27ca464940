import { transaction } from "@/db/client"
import { createWorkspace } from "@/lib/accounts/create-workspace"
import { type Ctx, type Scope, systemCtx } from "@/lib/accounts/ctx"

export const NOW = new Date("2026-11-23T10:00:00.000Z")

/** A workspace of its own, with the default journey, and a context to act in it. */
export async function makeWorkspace({ now = NOW, timeZone = "Europe/Rome" } = {}): Promise<Ctx> {
  const id = await transaction((tx) => createWorkspace(tx, { name: "Brand", timeZone, locale: "it", now }))
  return systemCtx(id, now)
}

/** The same workspace, seen by somebody who may do less. */
export const withScope = (ctx: Ctx, scope: Scope): Ctx => ({ ...ctx, scope })
