import type { IncomingMessage, ServerResponse } from "node:http"
import { newToken } from "../accounts/tokens"
import type { PageView } from "../respond/page-view"
import { type OpenSharedLink, sharedLinkState } from "../responses/shared/find-shared-link"
import { recordSharedAnswer } from "../responses/shared/record-shared-answer"
import { preselectedScore } from "../surveys/validate-answer"
import { answerForm } from "./answer-form"
import { deviceOf } from "./device"
import { currentView } from "./form-views"
import { goPage } from "./go-page"
import { sendTo } from "./http"
import { limitAddress } from "./limit-address"
import type { Visit } from "./personal-page"
import { brandOf, notFoundView, plainLanguage, sendPage } from "./send-page"
import { newSharedForm, openSharedForm, type SharedForm } from "./shared-form"

/**
 * A shared link: `GET /s/TOKEN` shows a new form, which carries a key of its own; it is posted to `/s/TOKEN/KEY`, where the
 * same person goes on and may change the answer.
 */
export async function sharedPage(
  request: IncomingMessage,
  response: ServerResponse,
  shared: OpenSharedLink,
  visit: Visit,
): Promise<void> {
  const [formKey, go, endingId, ...further] = visit.rest
  if (formKey && go === "go" && endingId && further.length === 0) {
    return followEnding(request, response, shared, { formKey, endingId, at: visit.at })
  }
  const unavailable = go !== undefined ? notFoundView(request) : unavailableView(request, shared)
  if (unavailable) return sendPage(request, response, unavailable)
  if (visit.fields) return answer(request, response, shared, { ...visit, formKey, fields: visit.fields })
  if (formKey === undefined) return showNew(request, response, shared, visit)
  const found = await openSharedForm(shared, formKey, null)
  if (!found?.form.response) return toStart(response, visit.url)
  if (isOver(found, visit.at)) return sendPage(request, response, pageOf("expired", found))
  await sendPage(
    request,
    response,
    currentView(found.form, { at: visit.at, asked: visit.url.searchParams.get("q"), score: undefined }),
  )
}

type Pressed = { formKey: string; endingId: string; at: Date }

async function followEnding(
  request: IncomingMessage,
  response: ServerResponse,
  shared: OpenSharedLink,
  { formKey, ...press }: Pressed,
): Promise<void> {
  const open = sharedLinkState(shared) !== "not_found"
  const found = open ? await openSharedForm(shared, formKey, null) : undefined
  if (!found) return sendPage(request, response, notFoundView(request))
  const { workspaceId, surveyId } = shared.link
  await goPage(request, response, found.form, { ...press, workspaceId, surveyId })
}

async function showNew(
  request: IncomingMessage,
  response: ServerResponse,
  shared: OpenSharedLink,
  { url, at }: Visit,
): Promise<void> {
  const created = await newSharedForm(request, shared, newToken(), url.searchParams)
  if (!created) return sendPage(request, response, notFoundView(request))
  const score = preselectedScore(created.form.definition, url.searchParams.get("score"))
  // Going back shows this very form again, with its key; opening the link again asks the server for a new one.
  const headers = { "cache-control": "private, no-cache" }
  await sendPage(request, response, currentView(created.form, { at, asked: null, score }), headers)
}

type Post = Visit & { formKey: string | undefined; fields: URLSearchParams }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  shared: OpenSharedLink,
  { formKey, fields, at, url }: Post,
): Promise<void> {
  await limitAddress(request)
  const found = formKey === undefined ? undefined : await openSharedForm(shared, formKey, fields.get("t"))
  if (!found || formKey === undefined) return sendPage(request, response, staleView(request, shared, url))
  if (isOver(found, at)) return sendPage(request, response, pageOf("expired", found))
  const { form, version, renderedAt } = found
  const { language, properties } = form.situation
  const device = deviceOf(request.headers["user-agent"])
  const post = { fields, language, renderedAt, device, now: at }
  const outcome = await recordSharedAnswer({ shared, formKey, version, properties }, post)
  await answerForm(request, response, { path: form.path, outcome, at, form: async () => form })
}

const isOver = ({ form }: SharedForm, at: Date) => form.openUntil !== null && form.openUntil <= at

const pageOf = (kind: "expired", { form }: SharedForm): PageView => ({
  kind,
  language: form.situation.language,
  brand: brandOf(form.workspace, form.definition.look),
})

/** A key without answers is nobody's form: two people who share its address would share a response. */
function toStart(response: ServerResponse, url: URL): void {
  sendTo(response, startOf(url))
}

const startOf = ({ pathname }: URL) => pathname.split("/").slice(0, 3).join("/")

const staleView = (request: IncomingMessage, { workspace }: OpenSharedLink, url: URL): PageView => ({
  kind: "error",
  problem: "stale",
  language: plainLanguage(request, { locale: null, fallback: workspace.locale }),
  brand: brandOf(workspace),
  retry: startOf(url),
})

function unavailableView(request: IncomingMessage, shared: OpenSharedLink): PageView | undefined {
  const state = sharedLinkState(shared)
  if (state === "open") return undefined
  if (state === "not_found") return notFoundView(request)
  const language = plainLanguage(request, { locale: null, fallback: shared.workspace.locale })
  return { kind: state, language, brand: brandOf(shared.workspace) }
}
