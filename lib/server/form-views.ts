import { propertiesOf } from "../delivery/snapshot"
import { formatDay } from "../respond/format-day"
import type { PageView } from "../respond/page-view"
import { answerPhrases } from "../surveys/answer-phrases"
import { answerTo } from "../surveys/answers"
import { endingFor, nextQuestion, previousQuestion, progressAt, visibleQuestions } from "../surveys/logic"
import { type PipingValues, pipingValues } from "../surveys/piping"
import type { Question } from "../surveys/schema"
import { goPath } from "./go-page"
import type { OpenForm } from "./open-form"
import { brandOf } from "./send-page"

/** The question of that id, where the answers so far lead to it. */
function shownQuestion({ definition, response, situation }: OpenForm, id: string | null): Question | undefined {
  return visibleQuestions(definition, response?.answers ?? {}, situation).find((question) => question.id === id)
}

type Wanted = { at: Date; asked: string | null; score: number | undefined }

/** Where the person is: a score to confirm, the question asked for, the next one, or the end. */
export function currentView(form: OpenForm, { at, asked, score }: Wanted): PageView {
  const { definition, response: saved, situation } = form
  const answers = saved?.answers ?? {}
  const wanted = asked === null ? undefined : shownQuestion(form, asked)
  if (wanted) return questionView(form, wanted, { at, answer: answerTo(answers, wanted.id) ?? score })
  const first = definition.questions[0]
  if (saved?.state === "held" && saved.score !== null && first) {
    return {
      ...commonOf(form),
      kind: "confirm",
      questionId: first.id,
      score: saved.score,
      renderToken: form.tokenAt(at),
      action: form.path,
    }
  }
  // A different number chosen in the mail means that the person wants to change the score.
  const changes = score !== undefined && first && saved?.score !== score && saved !== null
  if (changes) return questionView(form, first, { at, answer: score })
  const next = nextQuestion(definition, answers, saved?.skipped ?? [], situation)
  if (next) return questionView(form, next, { at, answer: next.id === first?.id ? score : undefined })
  return thanksView(form, at)
}

/** One question of the form. */
export function questionView(
  form: OpenForm,
  question: Question,
  { at, answer }: { at: Date; answer: ReturnType<typeof answerTo> },
) {
  const { definition, response: saved, situation } = form
  const answers = saved?.answers ?? {}
  const isFirst = definition.questions[0]?.id === question.id
  const before = previousQuestion(definition, answers, question.id, situation)
  return {
    ...commonOf(form),
    kind: "question" as const,
    definition,
    questionId: question.id,
    buttonTexts: form.workspace.buttonTexts,
    values: valuesOf(form),
    answer,
    savedScore: isFirst ? null : (saved?.score ?? null),
    backTo: before?.id,
    progress: progressAt(definition, answers, situation, question.id),
    renderToken: form.tokenAt(at),
    seed: form.seed,
    action: form.path,
  }
}

function thanksView(form: OpenForm, at: Date): PageView {
  const { definition, situation, workspace, response: saved, openUntil } = form
  const { button, ...ending } = endingFor(definition, saved?.answers ?? {}, situation)
  return {
    ...commonOf(form),
    kind: "thanks",
    definition,
    ending: button ? { ...ending, button: { ...button, url: goPath(form, ending.id) } } : ending,
    values: valuesOf(form),
    score: saved?.score ?? null,
    changeUntil: openUntil ? formatDay(openUntil, situation.language, workspace.timeZone, at) : null,
    action: form.path,
  }
}

const commonOf = ({ situation, workspace, definition }: OpenForm) => ({
  language: situation.language,
  brand: brandOf(workspace, definition.look),
})

function valuesOf({ workspace, customerName, definition, situation, response: saved }: OpenForm): PipingValues {
  const values = pipingValues({
    brand: workspace.name,
    customerName,
    customerProperties: propertiesOf("customer", situation.properties),
    eventProperties: propertiesOf("event", situation.properties),
  })
  const { language } = situation
  return { ...values, answers: answerPhrases(definition, saved?.answers ?? {}, situation, { language, values }) }
}
