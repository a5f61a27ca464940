import { and, eq } from "drizzle-orm"
import { transaction } from "../../../db/client"
import { responseTags } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { holdResponse } from "./hold-response"

/** Takes a tag off an answer; one it does not have is no fault. Throws `not_found`. */
export async function removeTag(ctx: Ctx, responseId: string, tag: string): Promise<void> {
  requireScope(ctx, "write")
  await transaction(async (tx) => {
    await holdResponse(tx, ctx, responseId)
    const gone = await tx
      .delete(responseTags)
      .where(and(eq(responseTags.responseId, responseId), eq(responseTags.tag, tag.toLowerCase())))
      .returning({ tag: responseTags.tag })
    if (gone.length > 0) await writeAudit(tx, ctx, "response.untag", responseId)
  })
}
