import type { Db } from "../../db/client"
import type { Counted, responses } from "../../db/schema"
import type { CountingRules } from "../accounts/counting-rules"
import { dayNumber } from "../calendar"
import { readVersion } from "../surveys/reads"
import { segmentsOf } from "./segments"
import { type FoundSeries, seriesIds } from "./series"

type Response = typeof responses.$inferSelect

/** Where a response is counted by the given rules; null without a score. */
export async function placeResponse(
  tx: Db,
  row: Response,
  { timeZone, segments, rollupGeneration }: CountingRules,
  found: FoundSeries,
): Promise<Counted | null> {
  if (row.score === null) return null
  const subject = {
    workspaceId: row.workspaceId,
    generation: rollupGeneration,
    metric: row.metric,
    touchpointId: row.touchpointId,
    surveyId: row.surveyId ?? "",
    questionId: await scoreQuestionOf(tx, row),
  }
  return {
    answerDay: dayNumber(row.answeredAt, timeZone),
    experienceDay: dayNumber(row.experiencedAt, timeZone),
    score: row.score,
    series: await seriesIds(tx, subject, segmentsOf(row.properties, segments), found),
  }
}

/** The question the score answers; answers collected elsewhere have none of their own and go by their metric. */
async function scoreQuestionOf(tx: Db, row: Response): Promise<string> {
  if (!row.surveyVersionId) return row.metric
  const { definition } = await readVersion(row.surveyVersionId, tx)
  return definition.questions[0]?.id ?? row.metric
}
