import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { surveyLinks } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"

/** Makes a shared link dead at once and for good; its answers stay. Throws `not_found`. */
export async function revokeSharedLink(ctx: Ctx, surveyId: string, id: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    const revoked = await tx
      .update(surveyLinks)
      .set({ status: "revoked" })
      .where(
        and(eq(surveyLinks.workspaceId, ctx.workspaceId), eq(surveyLinks.surveyId, surveyId), eq(surveyLinks.id, id)),
      )
      .returning({ id: surveyLinks.id })
    if (revoked.length === 0) throw notFound("The link")
    await writeAudit(tx, ctx, "survey-link.revoke", id)
  })
}
