import { eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { sends, workspaces } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { newId } from "../ids"
import { parse } from "../parse"
import { requirePublished } from "./create-trigger"
import { planSend } from "./plan-sends"
import { type NewSend, newSend } from "./schema"

/** Invitations that are made at once; the worker makes the others of a larger send. */
const MADE_AT_ONCE = 5000

/**
 * Asks a survey of chosen customers, or of all that meet a filter, now or at a time; each gets one invitation, which waits
 * for the hours and limits of every other. `planned` is how many are made so far, `done` whether that is all of them.
 * Throws `invalid`.
 */
export async function sendToCustomers(
  ctx: Ctx,
  input: NewSend,
): Promise<{ id: string; planned: number; done: boolean }> {
  requireScope(ctx, "write")
  const { surveyId, customerIds, filter, sendAt, cooldownSeconds, needsConsent } = parse(newSend, input)
  const id = newId()
  await transaction(async (tx) => {
    await requirePublished(tx, ctx, surveyId)
    const [workspace] = await tx
      .select({ cooldownSeconds: workspaces.cooldownSeconds })
      .from(workspaces)
      .where(eq(workspaces.id, ctx.workspaceId))
    await tx.insert(sends).values({
      id,
      workspaceId: ctx.workspaceId,
      surveyId,
      selection: customerIds ? { customerIds: [...new Set(customerIds)].sort() } : { all: true, filter },
      sendAt: sendAt ?? ctx.now,
      cooldownSeconds: cooldownSeconds ?? workspace?.cooldownSeconds ?? 0,
      needsConsent,
      state: "planning",
      cursor: "",
      planned: 0,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    await writeAudit(tx, ctx, "send.create", id, { surveyId, customers: customerIds?.length ?? "all" })
  })
  return { id, ...(await planSend(id, ctx.now, MADE_AT_ONCE)) }
}
