import { z } from "zod"
import { transaction } from "../../db/client"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parse } from "../parse"
import { insertDraft } from "./insert-draft"
import { newSurvey } from "./new-survey"
import { readSurvey } from "./reads"

const copied = z.object({ name: newSurvey.shape.name })

/** Makes a new draft that says what the draft of another survey says, at the same touchpoint. Throws `not_found`. */
export async function copySurvey(ctx: Ctx, id: string, input: z.input<typeof copied>): Promise<{ id: string }> {
  requireScope(ctx, "write")
  const { name } = parse(copied, input)
  const { touchpointId, draft, template } = await readSurvey(ctx, id)
  const details = { from: id }
  return transaction((tx) =>
    insertDraft(tx, ctx, { touchpointId, name, definition: draft, template, action: "survey.copy", details }),
  )
}
