import type { IncomingMessage, ServerResponse } from "node:http"
import { sessionOf } from "../../accounts/session-of"
import { now } from "../../clock"
import { isId } from "../../is-id"
import { sendText } from "../http"
import { hub, type Listener } from "./hub"

export const LIVE_PATH = "/live/answers"

/** A browser that has gone waits so long until it comes again. */
const RETRY_MS = 3000
/** Nobody reads any more. */
const MOST_WAITING_BYTES = 64_000

/** `GET /live/answers?workspace=ID`: server-sent events, one whenever answers have come; nothing of them is in it. */
export async function liveAnswers(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const workspaceId = url.searchParams.get("workspace") ?? ""
  const session = isId(workspaceId) && (await sessionOf(request.headers.cookie ?? "", workspaceId, now()))
  if (!session) {
    // 204 tells an EventSource not to come again.
    response.writeHead(204, { "cache-control": "no-store" }).end()
    return
  }
  const listener: Listener = {
    ...session,
    tell: (event) => {
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy()
      else response.write(event === "beat" ? ": beat\n\n" : `event: ${event}\ndata: \n\n`)
    },
    end: (reason) => {
      response.end(reason === "session" ? "event: end\ndata: \n\n" : undefined)
    },
  }
  if (!hub.add(listener)) {
    sendText(request, response, 503, "Too many screens listen already.", { "retry-after": "60" })
    return
  }
  response.on("close", () => hub.remove(listener))
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    // Else nginx holds events back until it has a page of them.
    "x-accel-buffering": "no",
  })
  response.write(`retry: ${RETRY_MS}\n\n`)
}
