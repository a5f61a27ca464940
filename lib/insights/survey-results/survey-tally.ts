import { confidenceOf } from "../../stats/confidence"
import type { Metric } from "../../stats/counts"
import { type Summary, summarise } from "../../stats/summary"
import { type Answers, answerTo } from "../../surveys/answers"
import { visibleQuestions } from "../../surveys/logic"
import type { Version } from "../../surveys/reads"
import type { SurveyDefinition } from "../../surveys/schema"
import type { Situation } from "../../surveys/situation"
import { type MergedQuestion, mergeVersions, questionsOf } from "./merge-versions"
import { NumberTally } from "./number-tally"
import { type PictureTally, pictureTally } from "./picture-tally"
import type { Passage, QuestionPicture } from "./pictures"
import { fitsOf, type ResponseFilter } from "./response-filter"
import { type Facet, SplitTally } from "./split-tally"

/** A response as it is counted. */
export type CountedResponse = {
  id: string
  /** null: collected elsewhere, only its score is known. */
  surveyVersionId: string | null
  score: number | null
  answers: Answers
  skipped: readonly string[]
  locale: string | null
  channel: string
  properties: Situation["properties"]
  answeredAt: Date
  completedAt: Date | null
}

export type TalliedVersion = Pick<Version, "id" | "number" | "definition">

/** What became of a survey: its answers by question and in parts. */
export type Tallied = {
  n: number
  /** Of `asked`, those whose page was watched from its first question; an answer collected elsewhere has none. */
  completed: number
  asked: number
  /** Seconds from the first answer to the last, of half of those who finished; null when nobody did. */
  medianSeconds: number | null
  score: Summary
  questions: (MergedQuestion & QuestionPicture)[]
  versions: Facet[]
  languages: Facet[]
  channels: Facet[]
}

type QuestionTally = { merged: MergedQuestion; passage: Omit<Passage, "saw">; tally: PictureTally }
type KnownVersion = { number: number; definition: SurveyDefinition; questions: Map<string, QuestionTally> }

/** Counts the responses of one survey, one by one and newest first: its size does not follow their number. */
export class SurveyTally {
  private readonly questions: QuestionTally[]
  private readonly versions: Map<string, KnownVersion>
  private readonly seconds = new NumberTally()
  private readonly scores: Record<number, number> = {}
  private readonly splits: Record<"version" | "language" | "channel", SplitTally>
  private n = 0
  private asked = 0
  private completed = 0

  constructor(
    private readonly metric: Metric,
    versions: readonly TalliedVersion[],
    private readonly filter: ResponseFilter = {},
  ) {
    const merged = mergeVersions(versions)
    this.questions = merged.map((one) => ({
      merged: one,
      passage: { answered: 0, skipped: 0, left: 0 },
      tally: pictureTally(one),
    }))
    this.versions = new Map(
      versions.map(({ id, number, definition }) => {
        const found = [...questionsOf(definition, merged)].flatMap(([questionId, of]) => {
          const tally = this.questions.find((one) => one.merged === of)
          return tally ? [[questionId, tally] as const] : []
        })
        return [id, { number, definition, questions: new Map(found) }]
      }),
    )
    this.splits = { version: new SplitTally(metric), language: new SplitTally(metric), channel: new SplitTally(metric) }
  }

  add(response: CountedResponse): void {
    const version = this.versions.get(response.surveyVersionId ?? "")
    if (!this.splitIn(response, version)) return
    this.n += 1
    if (response.score !== null) this.scores[response.score] = (this.scores[response.score] ?? 0) + 1
    if (version) this.addAsked(response, version)
    else this.addCollected(response)
  }

  result(): Tallied {
    return {
      n: this.n,
      asked: this.asked,
      completed: this.completed,
      medianSeconds: this.seconds.median(),
      score: summarise(this.metric, this.scores),
      questions: this.questions.map(({ merged, passage, tally }) => ({
        ...merged,
        ...passage,
        saw: passage.answered + passage.skipped + passage.left,
        confidence: confidenceOf(passage.answered),
        picture: tally.picture(passage.answered),
      })),
      versions: this.splits.version.facets(),
      languages: this.splits.language.facets(),
      channels: this.splits.channel.facets(),
    }
  }

  /** Whether the filter takes it. A split counts what the other filters take, so that its other values stay to choose. */
  private splitIn(response: CountedResponse, version: KnownVersion | undefined): boolean {
    const values = {
      version: version && String(version.number),
      language: response.locale ?? undefined,
      channel: response.channel,
    }
    const { group, ...fits } = fitsOf(this.filter, this.metric, { ...response, version: version?.number })
    if (!group) return false
    for (const name of ["version", "language", "channel"] as const) {
      const others = Object.entries(fits).every(([other, fit]) => fit || other === name)
      const value = values[name]
      if (others && value !== undefined) this.splits[name].add(value, response, version !== undefined)
    }
    return fits.version && fits.language && fits.channel
  }

  private addAsked(response: CountedResponse, { definition, questions }: KnownVersion): void {
    const { answers, skipped, completedAt, answeredAt } = response
    const situation = {
      language: response.locale ?? definition.defaultLanguage,
      channel: response.channel,
      properties: response.properties,
    }
    this.asked += 1
    if (completedAt) {
      this.completed += 1
      this.seconds.add(Math.max(0, Math.round((completedAt.getTime() - answeredAt.getTime()) / 1000)))
    }
    let left = false
    for (const { id, required } of visibleQuestions(definition, answers, situation)) {
      const found = questions.get(id)
      if (!found) continue
      const answer = answerTo(answers, id)
      if (answer !== undefined) count(found, answer, response)
      else if (!required && skipped.includes(id)) found.passage.skipped += 1
      else if (left) continue
      else {
        left = true
        found.passage.left += 1
      }
    }
  }

  /** The score of an answer collected elsewhere counts for the score question. */
  private addCollected(response: CountedResponse): void {
    const first = this.questions[0]
    if (!first || response.score === null) return
    count(first, response.score, response)
  }
}

function count({ passage, tally }: QuestionTally, answer: Answers[string], response: CountedResponse): void {
  const { id: responseId, score, answeredAt } = response
  if (tally.add(answer, { responseId, score, answeredAt })) passage.answered += 1
}
