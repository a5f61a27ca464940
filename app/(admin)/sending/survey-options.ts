import type { Ctx } from "@/lib/accounts/ctx"
import { readPublishedVersion } from "@/lib/surveys/reads"
import type { SurveyOption } from "./_ui/asking/types"

type Listed = { id: string; name: string; touchpoint: string }

/** Surveys as a form about asking offers them, each with the languages it is published in. */
export const surveyOptions = (ctx: Ctx, surveys: readonly Listed[]): Promise<SurveyOption[]> =>
  Promise.all(
    surveys.map(async ({ id, name, touchpoint }) => {
      const version = await readPublishedVersion(ctx, id)
      return { id, name, touchpoint, languages: version?.definition.languages ?? [] }
    }),
  )
