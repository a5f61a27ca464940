import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { formatDay } from "@/lib/respond/format-day"
import { pageHeaders } from "@/lib/respond/page-headers"
import { type PageView, statusOf } from "@/lib/respond/page-view"
import { renderPage } from "@/lib/respond/render-page"
import type { Answers } from "@/lib/surveys/answers"
import { cleanAnswers, endingFor, nextQuestion, previousQuestion, progressAt, scoreOf } from "@/lib/surveys/logic"
import { pipingValues } from "@/lib/surveys/piping"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { templates } from "@/lib/surveys/templates"
import { parsePostedAnswer, preselectedScore } from "@/lib/surveys/validate-answer"

const PATH = "/s/link"
const brand = { name: "Bottega Aurora", color: "#2D4AA8" }
const values = pipingValues({ brand: brand.name })

/** One survey link kept in memory: enough of a server to try the page and its script in a browser. */
export type SurveyPageServer = {
  url: string
  /** Form bodies in the order in which they came. */
  posts: URLSearchParams[]
  answers: () => Answers
  /** What the next posts meet before they are answered: a pause in milliseconds, or a failure. */
  meet: { pause: number; failures: number }
  close: () => Promise<void>
}

/** Serves a survey in one language: the post-purchase template in Italian unless told otherwise. */
export async function startSurveyPage(
  definition: SurveyDefinition = templates["post-purchase"],
  language = "it",
): Promise<SurveyPageServer> {
  const common = { language, brand, action: PATH }
  const changeUntil = formatDay(new Date("2026-12-06T12:00Z"), language, "Europe/Rome", new Date("2026-11-26T12:00Z"))
  const situation = { language, channel: "email", properties: {} }
  const link = { answers: {} as Answers, skipped: [] as string[], posts: [] as URLSearchParams[] }
  const meet = { pause: 0, failures: 0 }

  const send = (response: ServerResponse, view: PageView) =>
    response.writeHead(statusOf(view), pageHeaders(view)).end(renderPage(view))

  const questionAt = (id: string) => ({
    ...common,
    kind: "question" as const,
    definition,
    questionId: id,
    values,
    answer: link.answers[id],
    savedScore: scoreOf(definition, link.answers),
    backTo: previousQuestion(definition, link.answers, id, situation)?.id,
    progress: progressAt(definition, link.answers, situation, id),
    renderToken: "token",
    seed: "seed",
  })

  const show = (response: ServerResponse, query: URLSearchParams) => {
    const id = query.get("q") ?? nextQuestion(definition, link.answers, link.skipped, situation)?.id
    const score = preselectedScore(definition, query.get("score"))
    if (id)
      return send(response, {
        ...questionAt(id),
        answer: link.answers[id] ?? (id === definition.questions[0]?.id ? score : undefined),
      })
    const ending = endingFor(definition, link.answers, situation)
    const thanks = { ...common, kind: "thanks" as const, definition, ending, values }
    send(response, { ...thanks, score: scoreOf(definition, link.answers), changeUntil })
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await text(request))
    link.posts.push(form)
    await new Promise((done) => setTimeout(done, meet.pause))
    if (meet.failures > 0) {
      meet.failures--
      return send(response, { ...common, kind: "error", problem: "unavailable" })
    }
    const question = definition.questions.find(({ id }) => id === form.get("q"))
    if (!question) return send(response, { kind: "not_found", language })
    const posted = parsePostedAnswer(question, form)
    if (posted.kind === "error")
      return send(response, { ...questionAt(question.id), answer: posted.draft, error: posted.error })
    if (posted.kind === "skip") link.skipped.push(question.id)
    else link.answers = cleanAnswers(definition, { ...link.answers, [question.id]: posted.value }, situation)
    const next = nextQuestion(definition, link.answers, link.skipped, situation)
    response.writeHead(303, { Location: next ? `${PATH}?q=${next.id}` : PATH }).end()
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost")
    if (request.method === "POST") void answer(request, response)
    else show(response, url.searchParams)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("no port")
  return {
    url: `http://127.0.0.1:${address.port}${PATH}`,
    posts: link.posts,
    answers: () => link.answers,
    meet,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
