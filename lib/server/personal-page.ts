import type { IncomingMessage, ServerResponse } from "node:http"
import { notFound } from "../errors"
import { log } from "../log"
import type { PageView } from "../respond/page-view"
import { findLink, linkState, type OpenLink } from "../responses/link"
import { recordAnswer } from "../responses/record-answer"
import { recordVisit } from "../responses/record-visit"
import { preselectedScore } from "../surveys/validate-answer"
import { answerForm } from "./answer-form"
import { deviceOf } from "./device"
import { currentView } from "./form-views"
import { goPage } from "./go-page"
import { personalForm, SURVEY_PATH } from "./open-form"
import { brandOf, languageOf, notFoundView, sendPage } from "./send-page"

/** What came to a survey's address, its body read. */
export type Visit = { url: URL; rest: readonly string[]; fields: URLSearchParams | undefined; at: Date }

/** `POST /s/TOKEN` of a personal link; `false` when it is none that can be answered: its page says why. */
export async function answerPersonal(
  request: IncomingMessage,
  response: ServerResponse,
  { token, fields, at }: { token: string; fields: URLSearchParams; at: Date },
): Promise<boolean> {
  const outcome = await recordAnswer(token, {
    fields,
    acceptLanguage: request.headers["accept-language"],
    device: deviceOf(request.headers["user-agent"]),
    now: at,
  })
  if (outcome.kind === "unavailable") return false
  const form = async () => {
    const link = await findLink(token)
    if (!link) throw notFound("This link")
    return personalForm(request, link)
  }
  await answerForm(request, response, { path: `${SURVEY_PATH}${token}`, outcome, at, form })
  return true
}

/** `GET /s/TOKEN` of a personal link, and what stands below it. */
export async function personalPage(
  request: IncomingMessage,
  response: ServerResponse,
  link: OpenLink,
  { url, rest, fields, at }: Visit,
): Promise<void> {
  const [go, endingId, ...beyond] = rest
  if (go === "go" && endingId && beyond.length === 0 && linkState(link, at) !== "not_found") {
    const { workspaceId, surveyId } = link.invitation
    return goPage(request, response, personalForm(request, link), { workspaceId, surveyId, endingId, at })
  }
  const unavailable = rest.length > 0 ? notFoundView(request) : unavailableView(request, link, at)
  if (unavailable) return sendPage(request, response, unavailable)
  const form = personalForm(request, link)
  // What was posted while the survey was closed is not saved: the person is told.
  if (fields) {
    const outcome = { kind: "stale" as const }
    return answerForm(request, response, { path: form.path, outcome, at, form: async () => form })
  }
  const score = preselectedScore(link.definition, url.searchParams.get("score"))
  await sendPage(request, response, currentView(form, { at, asked: url.searchParams.get("q"), score }))
  if (request.method !== "GET") return
  await recordVisit(link, { score: score ?? null, at }).catch((error: unknown) => log().error({ err: error }, "visit"))
}

/** The page of a link that cannot be answered; `undefined` when it can. */
function unavailableView(request: IncomingMessage, link: OpenLink, at: Date): PageView | undefined {
  const state = linkState(link, at)
  if (state === "open") return undefined
  if (state === "not_found") return notFoundView(request)
  return { kind: state, language: languageOf(request, link), brand: brandOf(link.workspace, link.definition.look) }
}
