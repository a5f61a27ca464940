import { transaction } from "../../db/client"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parse } from "../parse"
import { insertDraft } from "./insert-draft"
import { type NewSurvey, newSurvey } from "./new-survey"
import { definitionFromTemplate } from "./templates"

/** Makes a draft from a template, bound to a touchpoint. Throws `not_found` for an unknown touchpoint. */
export async function createSurvey(ctx: Ctx, input: NewSurvey): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { template, languages, ...values } = parse(newSurvey, input)
  const definition = definitionFromTemplate(template, languages)
  const details = { template }
  return transaction((tx) =>
    insertDraft(tx, ctx, { ...values, definition, template, action: "survey.create", details }),
  )
}
