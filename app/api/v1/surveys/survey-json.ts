import type { readSurvey } from "@/lib/surveys/reads"

/** A survey with its draft as the API shows it. */
export const surveyJson = (survey: Awaited<ReturnType<typeof readSurvey>>) => ({
  id: survey.id,
  name: survey.name,
  metric: survey.metric,
  status: survey.status,
  touchpointId: survey.touchpointId,
  revision: survey.draftRevision,
  definition: survey.draft,
})
