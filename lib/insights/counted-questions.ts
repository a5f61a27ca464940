import { and, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { rollupSeries } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { readVersions } from "../surveys/read-versions"
import { textIn } from "../surveys/texts"

/**
 * The questions of a survey that figures are counted of: the one that asks its score, of each version that had another; by
 * their newest words.
 */
export async function listCountedQuestions(ctx: Ctx, surveyId: string): Promise<{ id: string; label: string }[]> {
  const { rollupGeneration } = await readWorkspace(ctx)
  const counted = await db()
    .selectDistinct({ id: rollupSeries.questionId })
    .from(rollupSeries)
    .where(
      and(
        eq(rollupSeries.workspaceId, ctx.workspaceId),
        eq(rollupSeries.generation, rollupGeneration),
        eq(rollupSeries.segmentKey, ""),
        eq(rollupSeries.surveyId, surveyId),
      ),
    )
  if (counted.length < 2) return counted.map(({ id }) => ({ id, label: id }))
  const versions = await readVersions(ctx, surveyId)
  return counted.map(({ id }) => {
    const asked = versions.flatMap(({ definition: { questions, defaultLanguage } }) => {
      const question = questions.find((one) => one.id === id)
      return question ? [textIn(question.title, defaultLanguage, defaultLanguage)] : []
    })
    return { id, label: asked[0] || id }
  })
}
