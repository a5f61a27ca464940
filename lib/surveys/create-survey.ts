import { transaction } from "../../db/client"
import { surveys } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { newId } from "../ids"
import { readTouchpoint } from "../journey/reads"
import { parse } from "../parse"
import { type NewSurvey, newSurvey } from "./new-survey"
import { definitionFromTemplate } from "./templates"

/** Makes a draft from a template, bound to a touchpoint. Throws `not_found` for an unknown touchpoint. */
export async function createSurvey(ctx: Ctx, input: NewSurvey): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const values = parse(newSurvey, input)
  const draft = definitionFromTemplate(values.template, values.languages)
  const id = newId()
  await transaction(async (tx) => {
    await readTouchpoint(ctx, values.touchpointId, tx)
    await tx.insert(surveys).values({
      id,
      workspaceId: ctx.workspaceId,
      touchpointId: values.touchpointId,
      name: values.name,
      metric: draft.metric,
      status: "draft",
      template: values.template,
      draft,
      draftRevision: 1,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    await writeAudit(tx, ctx, "survey.create", id, { template: values.template })
  })
  return { id }
}
