import type { IncomingMessage, ServerResponse } from "node:http"
import { now } from "../clock"
import { findUnsubscribe, unsubscribe } from "../delivery/unsubscribe"
import { isNoveError } from "../errors"
import { log } from "../log"
import { readBody } from "./http"
import { brandOf, plainLanguage, sendPage } from "./send-page"

const LARGEST_POST_BYTES = 10_000
const PATH = "/u/"

/**
 * `GET /u/TOKEN`: a page with a button, since gateways open every link. `POST`: the button, or RFC 8058 one-click from
 * a mail program.
 */
export async function unsubscribePage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const unknown = { language: plainLanguage(request) }
  try {
    const token = url.pathname.slice(PATH.length)
    if (request.method === "POST") await readBody(request, LARGEST_POST_BYTES)
    const found = await findUnsubscribe(token)
    if (!found) return await sendPage(request, response, { ...unknown, kind: "not_found" })
    const language = plainLanguage(request, { locale: found.locale, fallback: found.workspace.locale })
    const page = { language, brand: brandOf(found.workspace) }
    if (request.method !== "POST") {
      return await sendPage(request, response, { ...page, kind: "unsubscribe", action: url.pathname })
    }
    await unsubscribe(token, now())
    await sendPage(request, response, { ...page, kind: "unsubscribed" })
  } catch (error) {
    const problem = isNoveError(error) && error.code === "too_large" ? "too_large" : "unavailable"
    if (!isNoveError(error)) log().error({ err: error }, "unsubscribe page")
    await sendPage(request, response, { ...unknown, kind: "error", problem })
  }
}
