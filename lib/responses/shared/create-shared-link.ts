import { transaction } from "../../../db/client"
import { surveyLinks } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { hashToken } from "../../accounts/tokens"
import { newId } from "../../ids"
import { parse } from "../../parse"
import { readSurvey } from "../../surveys/reads"
import { type NewSharedLink, newSharedLink } from "./schema"
import { sharedToken } from "./tokens"

/** Makes a link to a survey that many people may use. It answers once the survey is published. Throws `not_found`. */
export async function createSharedLink(ctx: Ctx, surveyId: string, input: NewSharedLink): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const values = parse(newSharedLink, input)
  await readSurvey(ctx, surveyId)
  const id = newId()
  await transaction(async (tx) => {
    await tx.insert(surveyLinks).values({
      ...values,
      id,
      workspaceId: ctx.workspaceId,
      surveyId,
      tokenHash: hashToken(sharedToken(id)),
      status: "active",
      createdAt: ctx.now,
    })
    await writeAudit(tx, ctx, "survey-link.create", id, { name: values.name, channel: values.channel })
  })
  return { id }
}
