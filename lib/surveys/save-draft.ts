import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { surveys } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { conflict, notFound } from "../errors"
import { parse } from "../parse"
import { requireOwnLogo } from "./known-logo"
import { surveyDefinition } from "./schema"

export const draft = z.object({
  name: z.string().trim().min(1, "is empty").max(120),
  definition: surveyDefinition,
  revision: z.int().describe("The revision that the change started from."),
})
export type Draft = z.input<typeof draft>

/**
 * Saves a draft; what is published stays as it is. Throws `conflict` when somebody else saved since the editor was
 * opened, so that nothing is overwritten silently. Returns the new revision.
 */
export async function saveDraft(ctx: Ctx, id: string, input: Draft): Promise<{ revision: number }> {
  requireScope(ctx, "write")
  const { name, definition, revision } = parse(draft, input)
  return transaction(async (tx) => {
    const mine = and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id))
    const [survey] = await tx
      .select({ metric: surveys.metric, revision: surveys.draftRevision })
      .from(surveys)
      .where(mine)
    if (!survey) throw notFound("The survey")
    if (survey.metric !== definition.metric) throw conflict("A survey keeps its metric; make a new survey for another.")
    if (survey.revision !== revision) throw conflict("Somebody else saved this survey meanwhile. Load it again.")
    await requireOwnLogo(tx, ctx, definition)
    await tx
      .update(surveys)
      .set({ name, draft: definition, draftRevision: sql`${surveys.draftRevision} + 1`, updatedAt: ctx.now })
      .where(mine)
    await writeAudit(tx, ctx, "survey.save", id)
    return { revision: revision + 1 }
  })
}
