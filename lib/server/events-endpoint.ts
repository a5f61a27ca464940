import type { IncomingMessage, ServerResponse } from "node:http"
import { ctxOfBearer } from "../accounts/authenticate"
import { limitRequests } from "../accounts/limit-requests"
import { now } from "../clock"
import { receiveEvent } from "../delivery/receive-event"
import { invalid } from "../errors"
import { log } from "../log"
import { problemHeaders, problemOf } from "../problem"
import { readBody, send, sendJson } from "./http"

const LARGEST_EVENT_BYTES = 256_000
export const API_SOURCE = "api"

/** `POST /api/v1/events`: 201 for a new event, 200 with the first result for one seen before. */
export async function eventsEndpoint(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const ctx = await ctxOfBearer(request.headers.authorization, now())
    await limitRequests(ctx)
    const input = parseJson(await readBody(request, LARGEST_EVENT_BYTES))
    const { event, invitations, duplicate } = await receiveEvent(ctx, input, { source: API_SOURCE })
    sendJson(request, response, duplicate ? 200 : 201, { ...event, invitations })
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status >= 500) log().error({ err: error }, "POST /api/v1/events")
    send(request, response, { status: problem.status, body: JSON.stringify(problem), headers: problemHeaders(error) })
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"))
  } catch {
    throw invalid("The body is no JSON document.")
  }
}
