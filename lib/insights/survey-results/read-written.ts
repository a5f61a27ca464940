import { z } from "zod"
import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { readCursor, writeCursor } from "../../cursor"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { answerTo, isChoice } from "../../surveys/answers"
import { readSurvey } from "../../surveys/reads"
import { mergeVersions, questionsOf } from "./merge-versions"
import type { Written } from "./pictures"
import { readAllVersions } from "./read-all-versions"
import { fitsOf } from "./response-filter"
import { responsePages } from "./response-pages"
import { periodOf, resultsInput } from "./results-query"
import type { CountedResponse } from "./survey-tally"

const PAGE = 25

/** A question that few answered is looked for in so many responses at a time, so that one request never takes minutes. */
const MOST_RESPONSES = 20_000

export const writtenInput = resultsInput.safeExtend({
  question: z.string().min(1).describe("The key of a question of the results."),
  cursor: z.string().optional().describe("The nextCursor of the page before."),
})

/** Where the texts after this one begin. */
export const writtenCursor = ({ responseId, answeredAt }: Written) => writeCursor({ at: answeredAt, id: responseId })

/**
 * What was written in one question of a survey, or beside its option “other”, newest first; the page can be short though
 * more follow. Throws `invalid` for a filter or cursor that makes no sense, and `not_found`, for the question too.
 */
export async function readWritten(
  ctx: Ctx,
  surveyId: string,
  input: z.input<typeof writtenInput>,
): Promise<{ data: Written[]; nextCursor: string | null }> {
  const { question, cursor, from, to, ...filter } = parse(writtenInput, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const { metric } = await readSurvey(ctx, surveyId)
  const [{ timeZone }, versions] = await Promise.all([readWorkspace(ctx), readAllVersions(ctx, surveyId)])
  const merged = mergeVersions(versions)
  if (!merged.some(({ key }) => key === question)) throw notFound("The question")
  const asked = new Map(
    versions.map(({ id, number, definition }) => {
      const [own] = [...questionsOf(definition, merged)].find(([, { key }]) => key === question) ?? []
      return [id, { number, questionId: own }]
    }),
  )
  const data: Written[] = []
  let read = 0
  let last: CountedResponse | undefined
  for await (const page of responsePages(ctx, { ...periodOf({ from, to }, timeZone), surveyId, metric, after })) {
    for (const response of page) {
      const version = asked.get(response.surveyVersionId ?? "")
      const fits = fitsOf(filter, metric, { ...response, version: version?.number })
      const text = version?.questionId && Object.values(fits).every(Boolean) && textOf(response, version.questionId)
      if (!text) continue
      const end = data.at(-1)
      if (data.length === PAGE && end) return { data, nextCursor: writtenCursor(end) }
      data.push({ responseId: response.id, text, score: response.score, answeredAt: response.answeredAt })
    }
    read += page.length
    last = page.at(-1)
    if (read >= MOST_RESPONSES && last) return { data, nextCursor: writeCursor({ at: last.answeredAt, id: last.id }) }
  }
  return { data, nextCursor: null }
}

function textOf({ answers }: CountedResponse, questionId: string): string | undefined {
  const answer = answerTo(answers, questionId)
  if (typeof answer === "string") return answer
  return answer !== undefined && isChoice(answer) ? answer.other : undefined
}
