import type { Ctx } from "../accounts/ctx"
import { readSurvey } from "./reads"
import { type SurveyFile, toSurveyFile } from "./survey-file"

/** The draft of a survey as a file that any workspace can import. Throws `not_found`. */
export async function exportSurvey(ctx: Ctx, id: string): Promise<SurveyFile> {
  return toSurveyFile(await readSurvey(ctx, id))
}
