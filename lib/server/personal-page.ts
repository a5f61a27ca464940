import type { IncomingMessage, ServerResponse } from "node:http"
import { log } from "../log"
import type { PageView } from "../respond/page-view"
import { linkState, type OpenLink } from "../responses/link"
import { recordAnswer } from "../responses/record-answer"
import { recordVisit } from "../responses/record-visit"
import { renderedAt } from "../responses/render-token"
import { preselectedScore } from "../surveys/validate-answer"
import { answerForm } from "./answer-form"
import { currentView } from "./form-views"
import { goPage } from "./go-page"
import { personalForm } from "./open-form"
import { brandOf, languageOf, notFoundView, sendPage } from "./send-page"

/** What came to a survey's address, its body read. */
export type Visit = { url: URL; rest: readonly string[]; fields: URLSearchParams | undefined; at: Date }

/** `GET` and `POST /s/TOKEN` of a personal link. */
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
  if (fields) {
    return answerForm(request, response, form, {
      fields,
      at,
      renderedAt: renderedAt(link.invitation.id, fields.get("t")),
      save: (step) => recordAnswer({ link, ...step }),
    })
  }
  const score = preselectedScore(link.definition, url.searchParams.get("score"))
  sendPage(request, response, currentView(form, { at, asked: url.searchParams.get("q"), score }))
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
