import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { sends } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { campaignName } from "./schema"

/** Gives a campaign another name; an empty one is that of its survey. Throws `not_found`, `invalid`. */
export async function renameCampaign(ctx: Ctx, id: string, name: string): Promise<void> {
  requireScope(ctx, "write")
  const given = parse(campaignName, name)
  await transaction(
    async (tx) => {
      const renamed = await tx
        .update(sends)
        .set({ name: given, updatedAt: ctx.now })
        .where(and(eq(sends.workspaceId, ctx.workspaceId), eq(sends.id, id)))
        .returning({ id: sends.id })
      if (renamed.length === 0) throw notFound("The campaign")
      await writeAudit(tx, ctx, "campaign.rename", id)
    },
    { isolation: "read committed" },
  )
}
