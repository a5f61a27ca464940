import type { AnswerValue } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { type MergedQuestion, mergeVersions } from "../insights/survey-results/merge-versions"
import { readAllVersions } from "../insights/survey-results/read-all-versions"
import { isChoice, isMatrix } from "../surveys/answers"
import { listSurveys } from "../surveys/reads"
import { textIn } from "../surveys/texts"
import { typeOf } from "../surveys/types"
import type { Cell } from "../xlsx/cell"
import type { ExportColumn } from "./fields"

const WIDTH = 30

/** A survey whose questions can be columns. */
export type SurveyColumns = { id: string; name: string; columns: ExportColumn[] }

/** The questions that the surveys of a workspace ever asked, each as a column; titles and labels in `language` where there is one. */
export async function readQuestionColumns(ctx: Ctx, language: string): Promise<SurveyColumns[]> {
  const surveys = await listSurveys(ctx)
  const found = await Promise.all(
    surveys.map(async ({ id, name }) => {
      const versions = await readAllVersions(ctx, id)
      const spoken = versions[0]?.definition.defaultLanguage ?? language
      const questions = mergeVersions(versions).filter(({ question }) => typeOf(question).summary !== "none")
      return { id, name, columns: questions.map((question) => columnOf(id, question, [language, spoken])) }
    }),
  )
  return found.filter(({ columns }) => columns.length > 0)
}

type Languages = [language: string, fallback: string]

function columnOf(surveyId: string, asked: MergedQuestion, languages: Languages): ExportColumn {
  const labels = new Map([...asked.options, ...asked.rows, ...asked.columns].map(({ id, label }) => [id, label]))
  const say = (id: string) => textIn(labels.get(id), ...languages) || id
  const { id, title } = asked.question
  return {
    name: `answers.${surveyId}.${asked.key}`,
    header: textIn(title, ...languages) || id,
    width: WIDTH,
    needs: ["surveyId", "answers"],
    reads: "answers",
    cell: (row, { answers }) =>
      row.surveyId === surveyId && Object.hasOwn(answers, id) ? answerCell(answers[id] as AnswerValue, say) : null,
  }
}

/** What was answered, choices by their labels. */
function answerCell(value: AnswerValue, say: (id: string) => string): Cell {
  if (isChoice(value)) return [...value.options.map(say), ...(value.other ? [value.other] : [])].join("; ")
  if (isMatrix(value))
    return Object.entries(value.rows)
      .map(([row, column]) => `${say(row)}: ${say(column)}`)
      .join("; ")
  return typeof value === "object" ? null : value
}
