import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { isNoveError } from "../errors"
import { readResponse } from "../responses/reads"
import type { Metric } from "../stats/counts"
import { answerPhrases } from "../surveys/answer-phrases"
import { type AnswerInWords, answersInWords } from "../surveys/answers-in-words"
import { pipingValues } from "../surveys/piping"
import { readVersion, type Version } from "../surveys/reads"
import { speaker } from "../surveys/speak"

/** One answer as a shared link shows it: nothing of who gave it. */
export type SharedResponse = {
  metric: Metric
  score: number
  comment: string | null
  touchpoint: string
  locale: string | null
  at: Date
  answers: AnswerInWords[]
}

/** Questions whose answers name a person. */
const PERSONAL = new Set(["email", "phone", "consent"])

/** An answer without its person, in the reader's language where the survey speaks it; null when it is gone. */
export async function readSharedResponse(ctx: Ctx, id: string, language: string): Promise<SharedResponse | null> {
  const found = await readResponse(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") return null
    throw error
  })
  if (!found || found.response.score === null || found.response.state !== "counted") return null
  const { response, touchpoint } = found
  const version = response.surveyVersionId ? await readVersion(response.surveyVersionId) : null
  const { name } = await readWorkspace(ctx)
  return {
    metric: response.metric,
    score: found.response.score,
    comment: response.comment,
    touchpoint,
    locale: response.locale,
    at: response.answeredAt,
    answers: version ? wordsOf(version, response, name, language) : [],
  }
}

type Response = Awaited<ReturnType<typeof readResponse>>["response"]

/** Titles may greet by name or quote what is known of the customer: here nothing is known. */
function wordsOf({ definition }: Version, response: Response, brand: string, language: string): AnswerInWords[] {
  const spoken = definition.languages.includes(language) ? language : (response.locale ?? definition.defaultLanguage)
  const values = pipingValues({ brand, customerName: null, customerProperties: {}, eventProperties: {} })
  const situation = {
    language: response.locale ?? definition.defaultLanguage,
    channel: response.channel,
    properties: response.properties,
  }
  const personal = new Set(definition.questions.filter(({ type }) => PERSONAL.has(type)).map(({ id }) => id))
  const answers = Object.fromEntries(Object.entries(response.answers).filter(([question]) => !personal.has(question)))
  const quoted = answerPhrases(definition, answers, situation, { language: spoken, values })
  const say = speaker(definition, spoken, { ...values, answers: quoted })
  return answersInWords(definition, answers, situation, say)
}
