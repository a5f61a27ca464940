import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { isNoveError } from "@/lib/errors"
import { countByVersion } from "@/lib/responses/count-by-version"
import { compareVersions } from "@/lib/surveys/compare-versions"
import { readVersions } from "@/lib/surveys/read-versions"
import { readSurvey } from "@/lib/surveys/reads"
import type { VersionsData } from "./_ui/types"

/** Everything the list of a survey's versions shows. An unknown survey is a page that is not there. */
export async function loadVersions(ctx: Ctx, id: string): Promise<VersionsData> {
  const survey = await readSurvey(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const [workspace, versions, answers] = await Promise.all([
    readWorkspace(ctx),
    readVersions(ctx, id),
    countByVersion(ctx, id),
  ])
  return {
    id,
    name: survey.name,
    revision: survey.draftRevision,
    draft: draftChanges(survey, versions),
    versions: versions.map(({ id: versionId, definition, ...version }, index) => {
      const before = versions[index + 1]
      return {
        ...version,
        answers: answers.get(versionId) ?? 0,
        current: survey.status === "published" && survey.publishedVersionId === versionId,
        changes: before ? compareVersions(before.definition, definition) : null,
        defaultLanguage: definition.defaultLanguage,
      }
    }),
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}

type Survey = Awaited<ReturnType<typeof readSurvey>>
type Versions = Awaited<ReturnType<typeof readVersions>>

function draftChanges({ draft }: Survey, [newest]: Versions): VersionsData["draft"] {
  if (!newest) return null
  return { changes: compareVersions(newest.definition, draft), defaultLanguage: draft.defaultLanguage }
}
