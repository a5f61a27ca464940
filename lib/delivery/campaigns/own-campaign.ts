import { and, eq } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { sends } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { conflict, notFound } from "../../errors"

/** A campaign of the workspace by its id. */
export const ours = (ctx: Ctx, id: string) => and(eq(sends.workspaceId, ctx.workspaceId), eq(sends.id, id))

/** Throws `not_found` where there is no such campaign, `conflict` where it is cancelled. */
export async function refuseCancelled(tx: Db, ctx: Ctx, id: string): Promise<void> {
  const [row] = await tx.select({ state: sends.state }).from(sends).where(ours(ctx, id))
  if (!row) throw notFound("The campaign")
  if (row.state === "cancelling" || row.state === "cancelled") throw conflict("The campaign is cancelled.")
}
