import type { IncomingMessage, ServerResponse } from "node:http"
import { isStorageFailure } from "../../db/errors"
import { now } from "../clock"
import { isNoveError } from "../errors"
import { log } from "../log"
import { findLink } from "../responses/link"
import { findSharedLink } from "../responses/shared/find-shared-link"
import { readBody } from "./http"
import { SURVEY_PATH } from "./open-form"
import { answerPersonal, personalPage } from "./personal-page"
import { notFoundView, plainLanguage, sendPage } from "./send-page"
import { sharedPage } from "./shared-page"

const LARGEST_POST_BYTES = 64_000

/** `GET` and `POST /s/TOKEN…`: the survey behind a personal or a shared link. */
export async function surveyPage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  try {
    const [token = "", ...rest] = url.pathname.slice(SURVEY_PATH.length).split("/")
    const visit = { url, rest, fields: await postedFields(request), at: now() }
    const { fields, at } = visit
    if (fields && rest.length === 0 && (await answerPersonal(request, response, { token, fields, at }))) return
    const link = await findLink(token)
    if (link) return await personalPage(request, response, link, visit)
    const shared = await findSharedLink(token)
    if (shared) return await sharedPage(request, response, shared, visit)
    await sendPage(request, response, notFoundView(request))
  } catch (error) {
    await sendProblem(request, response, url, error)
  }
}

async function postedFields(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.method !== "POST") return undefined
  const body = await readBody(request, LARGEST_POST_BYTES)
  return new URLSearchParams(body.toString("utf8"))
}

async function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  error: unknown,
): Promise<void> {
  if (response.headersSent) {
    log().error({ err: error }, "survey page")
    response.end()
    return
  }
  if (isNoveError(error) && error.code === "not_found") {
    return sendPage(request, response, notFoundView(request))
  }
  const page = { kind: "error", language: plainLanguage(request), retry: url.pathname } as const
  if (isNoveError(error) && error.code === "too_large") {
    return sendPage(request, response, { ...page, problem: "too_large" })
  }
  if (isNoveError(error) && error.code === "rate_limited") {
    const headers = { "retry-after": String(error.retryAfterSeconds ?? 1) }
    return sendPage(request, response, { ...page, problem: "too_many" }, headers)
  }
  if (isNoveError(error)) log().debug({ code: error.code }, "survey page")
  else if (!isStorageFailure(error)) log().error({ err: error }, "survey page")
  else log().error({ code: "storage" }, "an answer could not be stored")
  await sendPage(request, response, { ...page, problem: "unavailable" })
}
