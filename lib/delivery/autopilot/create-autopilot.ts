import { transaction } from "../../../db/client"
import { autopilots } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { requirePublished } from "../create-trigger"
import { type ListedAutopilot, readAutopilot } from "./reads"
import { type NewAutopilot, newAutopilot } from "./schema"

/**
 * Asks a survey of all customers, or of those that meet a filter, every so many days; the worker gives each a turn, the first
 * ones tomorrow. Throws `invalid` for a survey that is unknown or not published.
 */
export async function createAutopilot(ctx: Ctx, input: NewAutopilot): Promise<ListedAutopilot> {
  requireScope(ctx, "write")
  const values = parse(newAutopilot, input)
  return transaction(async (tx) => {
    const survey = await requirePublished(tx, ctx, values.surveyId)
    const id = newId()
    await tx.insert(autopilots).values({
      ...values,
      id,
      workspaceId: ctx.workspaceId,
      name: values.name ?? survey.name,
      cursor: "",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    await writeAudit(tx, ctx, "autopilot.create", id, { surveyId: values.surveyId, everyDays: values.everyDays })
    return readAutopilot(ctx, id, tx)
  })
}
