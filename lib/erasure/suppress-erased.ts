import type { Db } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { hideKeptAnswers } from "../accounts/hide-kept-answers"
import { insertSuppression } from "../delivery/suppress"
import { listSuppressionsOf } from "../delivery/suppressions/list-suppressions"
import { forgetRecipient } from "../digests/recipients"

/** Keeps of an address that it must never be mailed again, and nothing else (no digest goes there either), in the caller's transaction. */
export async function suppressErased(tx: Db, ctx: Ctx, email: string): Promise<void> {
  await forgetRecipient(tx, ctx, email)
  for (const { id } of await listSuppressionsOf(ctx, email, tx)) await hideKeptAnswers(tx, ctx, id)
  await insertSuppression(tx, { workspaceId: ctx.workspaceId, email, reason: "erased", now: ctx.now })
}
