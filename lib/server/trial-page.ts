import type { IncomingMessage, ServerResponse } from "node:http"
import { now } from "../clock"
import { customerSnapshot } from "../delivery/snapshot"
import { openTestLink, sealed, TEST_MARK, unsealed } from "../delivery/test-mail/test-links"
import { log } from "../log"
import type { PageView } from "../respond/page-view"
import { readStep } from "../responses/read-step"
import type { Answers, AnswerValue } from "../surveys/answers"
import { cleanAnswers, nextQuestion, scoreOf } from "../surveys/logic"
import { preselectedScore } from "../surveys/validate-answer"
import { currentView, questionView } from "./form-views"
import { goPage } from "./go-page"
import { readBody, sendTo } from "./http"
import { type OpenForm, SURVEY_PATH } from "./open-form"
import { brandOf, notFoundView, plainLanguage, sendPage } from "./send-page"
import { mailChoiceIn } from "./unsubscribe-page"

const UNSUBSCRIBE_PATH = "/u/"
const LARGEST_POST_BYTES = 64_000
/** Answers travel in the address: what is written is cut, so that the address stays short enough for every server. */
const LONGEST_TEXT = 100

/** Whether an address is that of a link in a test mail. */
export const isTrial = (pathname: string): boolean =>
  [SURVEY_PATH, UNSUBSCRIBE_PATH].some((path) => pathname.startsWith(`${path}${TEST_MARK}`))

type TestLink = NonNullable<Awaited<ReturnType<typeof openTestLink>>>
type Given = { answers: Answers; skipped: string[] }

/** The pages behind the links of a test mail: those a customer would see, of which nothing is recorded. */
export async function trialPage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  try {
    const [token = "", state = "", ...rest] = url.pathname.slice(SURVEY_PATH.length).split("/")
    const at = now()
    const posted = request.method === "POST" ? await readBody(request, LARGEST_POST_BYTES) : undefined
    const fields = posted && new URLSearchParams(posted.toString("utf8"))
    const link = await openTestLink(token, at)
    if (!link) return await sendPage(request, response, notFoundView(request))
    if (!url.pathname.startsWith(SURVEY_PATH)) return await unsubscribeTrial(request, response, link, { url, posted })
    await surveyTrial(request, response, link, { url, at, token, state, rest, fields })
  } catch (error) {
    log().error({ err: error }, "trial page")
    const view = { kind: "error", problem: "unavailable", language: plainLanguage(request) } as const
    await sendPage(request, response, view)
  }
}

type Visit = {
  url: URL
  at: Date
  token: string
  state: string
  rest: string[]
  fields: URLSearchParams | undefined
}

async function surveyTrial(
  request: IncomingMessage,
  response: ServerResponse,
  link: TestLink,
  { url, at, token, state, rest, fields }: Visit,
): Promise<void> {
  const given = readGiven(state)
  const form = formOf(link, token, state, given)
  const show = (view: PageView) => sendPage(request, response, marked(view))
  const [go, endingId, ...beyond] = rest
  if (!form || (go !== undefined && (go !== "go" || !endingId || beyond.length > 0))) {
    return sendPage(request, response, notFoundView(request))
  }
  const { definition, situation } = form
  if (endingId) {
    const { workspaceId, surveyId } = link.version
    return goPage(request, response, form, { workspaceId, surveyId, endingId, at })
  }
  if (!fields) {
    const score = preselectedScore(definition, url.searchParams.get("score"))
    return show(currentView(form, { at, asked: url.searchParams.get("q"), score }))
  }
  const step = readStep(definition, given.answers, situation, fields)
  if (step.kind === "stale") return sendTo(response, `${SURVEY_PATH}${token}`)
  if (step.kind === "refused") {
    return show({ ...questionView(form, step.question, { at, answer: step.draft }), error: step.error })
  }
  const { questionId, posted } = step
  const { [questionId]: _, ...others } = given.answers
  const answers = posted.kind === "answer" ? { ...others, [questionId]: shortened(posted.value) } : others
  const skipped = given.skipped.filter((id) => id !== questionId)
  const after = {
    answers: cleanAnswers(definition, answers, situation),
    skipped: posted.kind === "skip" ? [...skipped, questionId] : skipped,
  }
  const next = nextQuestion(definition, after.answers, after.skipped, situation)?.id
  const path = `${SURVEY_PATH}${token}/${writeGiven(after)}`
  sendTo(response, next === undefined ? path : `${path}?q=${encodeURIComponent(next)}`)
}

/** The page, saying that it records nothing. */
const marked = (view: PageView): PageView =>
  view.kind === "not_found" || view.kind === "error" ? view : { ...view, trial: true }

function formOf({ version, workspace, customer, language }: TestLink, token: string, state: string, given: Given) {
  const { definition } = version
  const answered = Object.keys(given.answers).length + given.skipped.length > 0
  const form: OpenForm = {
    path: `${SURVEY_PATH}${token}/${answered ? state : writeGiven(given)}`,
    definition,
    workspace,
    situation: { language, channel: "email", properties: customer ? customerSnapshot(customer) : {} },
    customerName: customer?.name ?? null,
    response: answered
      ? { id: "", state: "counted", score: scoreOf(definition, given.answers), ...given, completedAt: null }
      : null,
    openUntil: null,
    seed: token,
    tokenAt: () => "trial",
  }
  return form
}

const writeGiven = (given: Given): string => sealed(Buffer.from(JSON.stringify(given)).toString("base64url"))

/** The answers so far; none where the address holds none of ours. */
function readGiven(state: string): Given {
  const payload = unsealed(state)
  return payload === undefined ? { answers: {}, skipped: [] } : JSON.parse(Buffer.from(payload, "base64url").toString()) // Sealed by us.
}

function shortened(value: AnswerValue): AnswerValue {
  if (typeof value === "string") return value.slice(0, LONGEST_TEXT)
  if (typeof value === "object" && "other" in value) return { ...value, other: value.other?.slice(0, LONGEST_TEXT) }
  return value
}

/** The page behind the unsubscribe link; pressing its button changes nothing. */
function unsubscribeTrial(
  request: IncomingMessage,
  response: ServerResponse,
  { workspace, language }: TestLink,
  { url, posted }: { url: URL; posted: Buffer | undefined },
): Promise<void> {
  const chosen = posted && mailChoiceIn(posted)
  return sendPage(request, response, {
    kind: "preferences",
    language: plainLanguage(request, { locale: language, fallback: workspace.locale }),
    brand: brandOf(workspace),
    stopped: chosen === undefined || chosen === "keep" ? null : chosen,
    action: url.pathname,
    trial: true,
  })
}
