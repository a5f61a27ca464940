import { z } from "zod"
import { transaction } from "../../db/client"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parse } from "../parse"
import { insertDraft } from "./insert-draft"
import { withKnownLogo } from "./known-logo"
import { newSurvey } from "./new-survey"
import { storable } from "./storable"
import { surveyFile } from "./survey-file"

export const importedSurvey = z.object({
  touchpointId: newSurvey.shape.touchpointId,
  name: newSurvey.shape.name.optional().describe("In place of the file’s."),
  survey: surveyFile,
})
export type ImportedSurvey = z.input<typeof importedSurvey>

/**
 * Makes a draft of a survey's file, at a touchpoint of this workspace. Throws `invalid` with the path of every fault, and
 * `not_found` for an unknown touchpoint; nothing is written then. A logo of another workspace is left behind.
 */
export async function importSurvey(ctx: Ctx, input: ImportedSurvey): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { touchpointId, name, survey } = parse(importedSurvey, storable(parse(importedSurvey, input)))
  return transaction(async (tx) =>
    insertDraft(tx, ctx, {
      touchpointId,
      name: name ?? survey.name,
      definition: await withKnownLogo(tx, ctx, survey.definition),
      template: null,
      action: "survey.import",
    }),
  )
}
