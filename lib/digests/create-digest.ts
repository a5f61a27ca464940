import { transaction } from "../../db/client"
import { digests } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { newId } from "../ids"
import { keptTarget } from "../insights/report-target"
import { parse } from "../parse"
import { saveRecipients } from "./recipients"
import { nextAfter } from "./schedule"
import { type NewDigest, newDigest } from "./schema"

/** Sends a report by mail from now on, every day, week or month. Throws `invalid`. */
export async function createDigest(ctx: Ctx, input: NewDigest): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { recipients, target, ...digest } = parse(newDigest, input)
  const { timeZone } = await readWorkspace(ctx)
  const id = newId()
  await transaction(async (tx) => {
    await tx.insert(digests).values({
      ...digest,
      id,
      workspaceId: ctx.workspaceId,
      target: keptTarget(target),
      status: "active",
      nextAt: nextAfter(ctx.now, digest, timeZone),
      authorId: actorName(ctx.actor),
      createdAt: ctx.now,
    })
    await saveRecipients(tx, ctx, id, recipients)
    await writeAudit(tx, ctx, "digest.create", id, { frequency: digest.frequency, recipients: recipients.length })
  })
  return { id }
}
