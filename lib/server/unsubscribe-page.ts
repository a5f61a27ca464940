import type { IncomingMessage, ServerResponse } from "node:http"
import { now } from "../clock"
import { findUnsubscribe, resubscribe, unsubscribe } from "../delivery/unsubscribe"
import { isNoveError } from "../errors"
import { log } from "../log"
import type { MailChoice } from "../respond/page-view"
import { readBody } from "./http"
import { brandOf, plainLanguage, sendPage } from "./send-page"

const LARGEST_POST_BYTES = 10_000
const PATH = "/u/"

/**
 * `GET /u/TOKEN`: what to stop, or what is stopped already, without changing anything, since gateways open every link.
 * `POST`: the button with what was chosen, or RFC 8058 one-click from a mail program, which stops everything.
 */
export async function unsubscribePage(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const unknown = { language: plainLanguage(request) }
  try {
    const token = url.pathname.slice(PATH.length)
    const posted = request.method === "POST" ? mailChoiceIn(await readBody(request, LARGEST_POST_BYTES)) : undefined
    const found = await findUnsubscribe(token)
    if (!found) return await sendPage(request, response, { ...unknown, kind: "not_found" })
    if (posted === "keep") await resubscribe(token)
    else if (posted) await unsubscribe(token, posted, now())
    const { unsubscribed, mayChange } = posted ? ((await findUnsubscribe(token)) ?? found) : found
    await sendPage(request, response, {
      kind: "preferences",
      language: plainLanguage(request, { locale: found.locale, fallback: found.workspace.locale }),
      brand: brandOf(found.workspace),
      stopped: unsubscribed ?? posted ?? null,
      ...(mayChange && { action: url.pathname }),
    })
  } catch (error) {
    const problem = isNoveError(error) && error.code === "too_large" ? "too_large" : "unavailable"
    if (!isNoveError(error)) log().error({ err: error }, "unsubscribe page")
    await sendPage(request, response, { ...unknown, kind: "error", problem })
  }
}

/** What a posted form chose; a mail program's one click, or whatever else is posted, means everything. */
export function mailChoiceIn(body: Buffer): MailChoice {
  const form = new URLSearchParams(body.toString())
  const chosen = form.has("List-Unsubscribe") ? "all" : form.get("a")
  return chosen === "survey" || chosen === "keep" ? chosen : "all"
}
