import { eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { surveys } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import type { Contrast } from "../../stats/contrast"
import type { Metric } from "../../stats/counts"
import { answerTo } from "../../surveys/answers"
import type { Texts } from "../../surveys/texts"
import { mergeVersions, questionsOf } from "../survey-results/merge-versions"
import { readAllVersions } from "../survey-results/read-all-versions"
import type { ScoredAnswers } from "./answer-pages"
import { canDrive, QuestionTally, type Said } from "./question-tally"

export type AnswerDriver = Contrast & {
  kind: "answer"
  survey: { id: string; name: string; defaultLanguage: string }
  question: { key: string; title: Texts; gone: boolean }
  said: Said
}

type KnownSurvey = {
  survey: AnswerDriver["survey"]
  tallies: QuestionTally[]
  /** The tally of each question of each version, by the version's id. */
  versions: Map<string, { questionId: string; tally: QuestionTally }[]>
}

/** Counts what people answered beside their score, survey by survey; its size follows the questions, not the answers. */
export class AnswerDrivers {
  private readonly known = new Map<string, KnownSurvey>()
  private read = 0

  constructor(
    private readonly ctx: Ctx,
    private readonly metric: Metric,
  ) {}

  async add({ surveyId, surveyVersionId, score, answers }: ScoredAnswers): Promise<void> {
    this.read += 1
    // An answer collected elsewhere has no other questions.
    if (surveyId === null || surveyVersionId === null) return
    const survey = this.known.get(surveyId) ?? (await this.learn(surveyId))
    for (const { questionId, tally } of survey.versions.get(surveyVersionId) ?? []) {
      const answer = answerTo(answers, questionId)
      if (answer !== undefined) tally.add(answer, score)
    }
  }

  result(): AnswerDriver[] {
    return [...this.known.values()].flatMap(({ survey, tallies }) =>
      tallies.flatMap((tally) => {
        const { key, question, gone } = tally.merged
        return tally.contrasts(this.metric, this.read).map((contrast) => ({
          kind: "answer" as const,
          survey,
          question: { key, title: question.title, gone },
          ...contrast,
        }))
      }),
    )
  }

  private async learn(surveyId: string): Promise<KnownSurvey> {
    const [row] = await db().select({ name: surveys.name }).from(surveys).where(eq(surveys.id, surveyId))
    const all = await readAllVersions(this.ctx, surveyId)
    const merged = mergeVersions(all)
    const tallies = merged.filter(canDrive).map((one) => new QuestionTally(one))
    const versions = all.map(({ id, definition }) => {
      const own = [...questionsOf(definition, merged)].flatMap(([questionId, of]) => {
        const tally = tallies.find((one) => one.merged === of)
        return tally ? [{ questionId, tally }] : []
      })
      return [id, own] as const
    })
    const defaultLanguage = all[0]?.definition.defaultLanguage ?? "en"
    const learnt = {
      survey: { id: surveyId, name: row?.name ?? "", defaultLanguage },
      tallies,
      versions: new Map(versions),
    }
    this.known.set(surveyId, learnt)
    return learnt
  }
}
