import type { Db } from "../../db/client"
import { surveys } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import type { Ctx } from "../accounts/ctx"
import { newId } from "../ids"
import { readTouchpoint } from "../journey/reads"
import type { SurveyDefinition } from "./schema"

type NewDraft = {
  touchpointId: string
  name: string
  definition: SurveyDefinition
  template: string | null
  /** What the audit log says: where the draft comes from. */
  action: "survey.create" | "survey.import" | "survey.copy"
  details?: Record<string, unknown>
}

/** Writes a new draft into the transaction. Throws `not_found` for an unknown touchpoint. */
export async function insertDraft(tx: Db, ctx: Ctx, draft: NewDraft): Promise<{ id: string }> {
  const { touchpointId, name, definition, template, action, details } = draft
  const id = newId()
  await readTouchpoint(ctx, touchpointId, tx)
  await tx.insert(surveys).values({
    id,
    workspaceId: ctx.workspaceId,
    touchpointId,
    name,
    metric: definition.metric,
    status: "draft",
    template,
    draft: definition,
    draftRevision: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  })
  await writeAudit(tx, ctx, action, id, details)
  return { id }
}
