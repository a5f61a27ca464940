import type { IncomingMessage, ServerResponse } from "node:http"
import { bouncesEndpoint } from "./bounces-endpoint"
import { eventsEndpoints } from "./events-endpoint"
import { isReady } from "./health"
import { hooksEndpoint, isHook } from "./hooks-endpoint"
import { sendJson, sendText } from "./http"
import { LIVE_PATH, liveAnswers } from "./live/live-answers"
import { LOGO_PATH, logoPicture } from "./logo-picture"
import { metricsEndpoint } from "./metrics-endpoint"
import { surveyPage } from "./survey-page"
import { isTrial, trialPage } from "./trial-page"
import { unsubscribePage } from "./unsubscribe-page"

/** The route of a request as logs and metrics name it: never the link itself. */
export type Route = { name: string; handle: () => Promise<void> }

/** The requests this entry answers itself, far faster than Next would; `undefined`: Next's. */
export function hotPath(request: IncomingMessage, response: ServerResponse, url: URL): Route | undefined {
  const { pathname } = url
  if (isTrial(pathname)) return page(request, response, "/s/:trial", () => trialPage(request, response, url))
  if (pathname.startsWith("/s/")) return page(request, response, "/s/:token", () => surveyPage(request, response, url))
  if (pathname.startsWith("/u/")) {
    return page(request, response, "/u/:token", () => unsubscribePage(request, response, url))
  }
  if (isHook(pathname)) {
    return only(["POST"], request, response, "/hooks/:source/:id", () => hooksEndpoint(request, response, url))
  }
  if (pathname.startsWith(LOGO_PATH) && (request.method === "GET" || request.method === "HEAD")) {
    return { name: "GET /logos/:id", handle: () => logoPicture(request, response, url) }
  }
  if (pathname === LIVE_PATH) {
    return only(["GET"], request, response, pathname, () => liveAnswers(request, response, url))
  }
  const events = request.method === "POST" ? eventsEndpoints[pathname] : undefined
  if (events) return { name: `POST ${pathname}`, handle: () => events(request, response, url) }
  if (pathname === "/hooks/bounces") {
    return only(["POST"], request, response, pathname, () => bouncesEndpoint(request, response))
  }
  if (pathname === "/healthz")
    return { name: pathname, handle: async () => sendJson(request, response, 200, { status: "ok" }) }
  if (pathname === "/readyz") {
    return {
      name: pathname,
      handle: async () => {
        const ready = await isReady()
        sendJson(request, response, ready ? 200 : 503, { status: ready ? "ok" : "unavailable" })
      },
    }
  }
  if (pathname === "/metrics") return { name: pathname, handle: () => metricsEndpoint(request, response) }
  return undefined
}

const PAGE_METHODS = ["GET", "HEAD", "POST"]

const page = (request: IncomingMessage, response: ServerResponse, name: string, handle: () => Promise<void>): Route =>
  only(PAGE_METHODS, request, response, name, handle)

/** A route of some methods alone. */
function only(
  methods: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  handle: () => Promise<void>,
): Route {
  const method = request.method ?? ""
  if (methods.includes(method)) return { name: `${method} ${name}`, handle }
  return {
    name,
    handle: async () => sendText(request, response, 405, "Method not allowed", { allow: methods.join(", ") }),
  }
}
