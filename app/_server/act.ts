import { refresh } from "next/cache"
import type { Ctx } from "@/lib/accounts/ctx"
import { requireCtx } from "./ctx"
import { type ShownError, shownError } from "./shown-error"

/** What became of an action: its value, or what its form shows. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: ShownError }

/** Runs a verb for a signed-in person and has the screen read again; an error comes back as a form may show it. */
export async function act<Value>(verb: (ctx: Ctx) => Promise<Value>): Promise<Outcome<Value>> {
  const ctx = await requireCtx()
  try {
    const value = await verb(ctx)
    refresh()
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: shownError(error) }
  }
}

/** Reads something for a screen that is open already, which stays as it is. */
export async function look<Value>(read: (ctx: Ctx) => Promise<Value>): Promise<Outcome<Value>> {
  const ctx = await requireCtx()
  try {
    return { ok: true, value: await read(ctx) }
  } catch (error) {
    return { ok: false, error: shownError(error) }
  }
}
