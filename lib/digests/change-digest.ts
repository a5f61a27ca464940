import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { digests } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { notFound } from "../errors"
import { keptTarget } from "../insights/report-target"
import { parse } from "../parse"
import { saveRecipients } from "./recipients"
import { nextAfter } from "./schedule"
import { type DigestChange, digestChange } from "./schema"

/**
 * Edits, pauses or resumes a digest; its next mail is reckoned anew, and what a pause left out is not made up for. Throws
 * `not_found`, `invalid`.
 */
export async function changeDigest(ctx: Ctx, id: string, input: DigestChange): Promise<void> {
  requireScope(ctx, "write")
  const { recipients, target, ...changes } = parse(digestChange, input)
  const { timeZone } = await readWorkspace(ctx)
  const its = and(eq(digests.workspaceId, ctx.workspaceId), eq(digests.id, id))
  await transaction(
    async (tx) => {
      const [digest] = await lockRows(tx.select().from(digests).where(its))
      if (!digest) throw notFound("The digest")
      const nextAt = nextAfter(ctx.now, { ...digest, ...changes }, timeZone)
      await tx
        .update(digests)
        .set({ ...changes, nextAt, ...(target && { target: keptTarget(target) }) })
        .where(its)
      if (recipients) await saveRecipients(tx, ctx, id, recipients)
      await writeAudit(tx, ctx, "digest.change", id, { fields: Object.keys(input) })
    },
    { isolation: "read committed" },
  )
}

/** Ends a digest for good; its mails that wait are not sent. Throws `not_found`. */
export async function deleteDigest(ctx: Ctx, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const [row] = await tx
      .delete(digests)
      .where(and(eq(digests.workspaceId, ctx.workspaceId), eq(digests.id, id)))
      .returning({ id: digests.id })
    if (!row) throw notFound("The digest")
    await writeAudit(tx, ctx, "digest.delete", id)
  })
}
