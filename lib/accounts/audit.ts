import type { Db } from "../../db/client"
import { auditLog } from "../../db/schema"
import { newId } from "../ids"
import { actorName, type Ctx } from "./ctx"

/** Writes who did what into the audit log, in the transaction that does it. Never pass a person's data. */
export async function writeAudit(
  tx: Db,
  ctx: Ctx,
  action: string,
  subject?: string,
  details?: Record<string, unknown>,
): Promise<void> {
  await tx.insert(auditLog).values({
    id: newId(),
    workspaceId: ctx.workspaceId,
    actor: actorName(ctx.actor),
    action,
    subject: subject ?? null,
    details: details ?? null,
    at: ctx.now,
  })
}
