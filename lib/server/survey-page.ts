import type { IncomingMessage, ServerResponse } from "node:http"
import { isStorageFailure } from "../../db/errors"
import { now } from "../clock"
import { linkToken } from "../delivery/links"
import { propertiesOf } from "../delivery/snapshot"
import { isNoveError } from "../errors"
import { log } from "../log"
import { formatDay } from "../respond/format-day"
import type { PageView } from "../respond/page-view"
import { findLink, linkState, type OpenLink, situationOf } from "../responses/link"
import { type Recorded, recordAnswer } from "../responses/record-answer"
import { recordVisit } from "../responses/record-visit"
import { renderedAt, renderToken } from "../responses/render-token"
import { answerPhrases } from "../surveys/answer-phrases"
import { answerTo } from "../surveys/answers"
import { endingFor, nextQuestion, previousQuestion, progressAt, visibleQuestions } from "../surveys/logic"
import { type PipingValues, pipingValues } from "../surveys/piping"
import type { Question } from "../surveys/schema"
import type { Situation } from "../surveys/situation"
import { type PostedAnswer, parsePostedAnswer, preselectedScore } from "../surveys/validate-answer"
import { deviceOf } from "./device"
import { readBody } from "./http"
import { brandOf, languageOf, plainLanguage, sendPage } from "./send-page"

const LARGEST_POST_BYTES = 64_000
const SURVEY_PATH = "/s/"

/** `GET` and `POST /s/TOKEN`: the survey behind a personal link. */
export async function surveyPage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const token = url.pathname.slice(SURVEY_PATH.length)
  try {
    if (request.method === "POST") await answer(request, response, token)
    else await show(request, response, token, url)
  } catch (error) {
    sendProblem(request, response, token, error)
  }
}

async function show(request: IncomingMessage, response: ServerResponse, token: string, url: URL): Promise<void> {
  const link = await findLink(token)
  const at = now()
  const unavailable = unavailableView(request, link, at)
  if (!link || unavailable) return sendPage(request, response, unavailable ?? notFoundView(request))
  const score = preselectedScore(link.definition, url.searchParams.get("score"))
  sendPage(request, response, currentView(request, link, { at, asked: url.searchParams.get("q"), score }))
  if (request.method === "GET") {
    await recordVisit(link, { score: score ?? null, at }).catch((error: unknown) =>
      log().error({ err: error }, "visit"),
    )
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const body = await readBody(request, LARGEST_POST_BYTES)
  const form = new URLSearchParams(body.toString("utf8"))
  const link = await findLink(token)
  const at = now()
  const unavailable = unavailableView(request, link, at)
  if (!link || unavailable) return sendPage(request, response, unavailable ?? notFoundView(request))
  const answers = link.response?.answers ?? {}
  const language = languageOf(request, link)
  const situation = situationOf(link, language)
  const question = visibleQuestions(link.definition, answers, situation).find(({ id }) => id === form.get("q"))
  if (!question) {
    const problem = {
      kind: "error",
      problem: "stale",
      brand: brandOf(link.workspace, link.definition.look),
      retry: pathOf(link),
    } as const
    return sendPage(request, response, { ...problem, language })
  }
  const posted = parsePostedAnswer(question, form)
  if (posted.kind === "error") {
    const view = questionView(request, link, question, { at, answer: posted.draft ?? answerTo(answers, question.id) })
    return sendPage(request, response, { ...view, error: posted.error })
  }
  const recorded = await recordAnswer({
    link,
    questionId: question.id,
    posted,
    language,
    renderedAt: renderedAt(link.invitation.id, form.get("t")),
    device: deviceOf(request.headers["user-agent"]),
    now: at,
  })
  const location = recorded.ignored ? askAgainPath(link, posted) : nextPath(link, recorded, situation)
  response.writeHead(303, { location, "cache-control": "no-store", "content-length": 0 })
  response.end()
}

/** Where to go on: each question has an address of its own, so that “back” walks through them without JavaScript too. */
function nextPath(link: OpenLink, { state, answers, skipped }: Recorded, situation: Situation): string {
  const next = state === "held" ? undefined : nextQuestion(link.definition, answers, skipped, situation)
  return next ? `${pathOf(link)}?q=${encodeURIComponent(next.id)}` : pathOf(link)
}

/** Asks for the score once more, preselected: a person presses the button again, a machine does not. */
const askAgainPath = (link: OpenLink, posted: PostedAnswer) =>
  posted.kind === "answer" && typeof posted.value === "number" ? `${pathOf(link)}?score=${posted.value}` : pathOf(link)

/** The page of a link that cannot be answered; `undefined` when it can. */
function unavailableView(request: IncomingMessage, link: OpenLink | undefined, at: Date): PageView | undefined {
  const state = linkState(link, at)
  if (state === "open") return undefined
  if (state === "not_found" || !link) return notFoundView(request)
  return { kind: state, language: languageOf(request, link), brand: brandOf(link.workspace, link.definition.look) }
}

const notFoundView = (request: IncomingMessage): PageView => ({
  kind: "not_found",
  language: plainLanguage(request),
})

type Wanted = { at: Date; asked: string | null; score: number | undefined }

/** Where the person is: a score to confirm, the question asked for, the next one, or the end. */
function currentView(request: IncomingMessage, link: OpenLink, { at, asked, score }: Wanted): PageView {
  const { definition, response: saved } = link
  const answers = saved?.answers ?? {}
  const situation = situationOf(link, languageOf(request, link))
  const wanted =
    asked === null ? undefined : visibleQuestions(definition, answers, situation).find(({ id }) => id === asked)
  if (wanted) return questionView(request, link, wanted, { at, answer: answerTo(answers, wanted.id) ?? score })
  const first = definition.questions[0]
  if (saved?.state === "held" && saved.score !== null && first) {
    return {
      ...commonOf(request, link),
      kind: "confirm",
      questionId: first.id,
      score: saved.score,
      renderToken: renderToken(link.invitation.id, at),
      action: pathOf(link),
    }
  }
  // A different number chosen in the mail means that the person wants to change the score.
  const changes = score !== undefined && first && saved?.score !== score && saved !== null
  if (changes) return questionView(request, link, first, { at, answer: score })
  const next = nextQuestion(definition, answers, saved?.skipped ?? [], situation)
  if (next) return questionView(request, link, next, { at, answer: next.id === first?.id ? score : undefined })
  return thanksView(request, link, at)
}

function questionView(
  request: IncomingMessage,
  link: OpenLink,
  question: Question,
  { at, answer }: { at: Date; answer: ReturnType<typeof answerTo> },
) {
  const { definition, response: saved } = link
  const answers = saved?.answers ?? {}
  const isFirst = definition.questions[0]?.id === question.id
  const common = commonOf(request, link)
  const situation = situationOf(link, common.language)
  const before = previousQuestion(definition, answers, question.id, situation)
  return {
    ...common,
    kind: "question" as const,
    definition,
    questionId: question.id,
    values: valuesOf(link, common.language),
    answer,
    savedScore: isFirst ? null : (saved?.score ?? null),
    backTo: before?.id,
    progress: progressAt(definition, answers, situation, question.id),
    renderToken: renderToken(link.invitation.id, at),
    seed: link.invitation.id,
    action: pathOf(link),
  }
}

function thanksView(request: IncomingMessage, link: OpenLink, at: Date): PageView {
  const { definition, invitation, workspace, response: saved } = link
  const common = commonOf(request, link)
  return {
    ...common,
    kind: "thanks",
    definition,
    ending: endingFor(definition, saved?.answers ?? {}, situationOf(link, common.language)),
    values: valuesOf(link, common.language),
    score: saved?.score ?? null,
    changeUntil: invitation.expiresAt ? formatDay(invitation.expiresAt, common.language, workspace.timeZone, at) : null,
    action: pathOf(link),
  }
}

const commonOf = (request: IncomingMessage, link: OpenLink) => ({
  language: languageOf(request, link),
  brand: brandOf(link.workspace, link.definition.look),
})

function valuesOf(link: OpenLink, language: string): PipingValues {
  const { workspace, customerName, invitation, definition, response: saved } = link
  const values = pipingValues({
    brand: workspace.name,
    customerName,
    customerProperties: propertiesOf("customer", invitation.properties),
    eventProperties: propertiesOf("event", invitation.properties),
  })
  const situation = situationOf(link, language)
  return { ...values, answers: answerPhrases(definition, saved?.answers ?? {}, situation, { language, values }) }
}

const pathOf = ({ invitation }: OpenLink) => `${SURVEY_PATH}${linkToken(invitation.id, invitation.generation)}`

function sendProblem(request: IncomingMessage, response: ServerResponse, token: string, error: unknown): void {
  if (response.headersSent) {
    log().error({ err: error }, "survey page")
    response.end()
    return
  }
  const language = plainLanguage(request)
  if (isNoveError(error) && error.code === "not_found") {
    sendPage(request, response, notFoundView(request))
    return
  }
  const retry = `${SURVEY_PATH}${encodeURIComponent(token)}`
  if (isNoveError(error) && error.code === "too_large") {
    sendPage(request, response, { kind: "error", problem: "too_large", language, retry })
    return
  }
  if (isNoveError(error)) log().debug({ code: error.code }, "survey page")
  else if (!isStorageFailure(error)) log().error({ err: error }, "survey page")
  else log().error({ code: "storage" }, "an answer could not be stored")
  sendPage(request, response, { kind: "error", problem: "unavailable", language, retry })
}
