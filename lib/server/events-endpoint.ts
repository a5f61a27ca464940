import type { IncomingMessage, ServerResponse } from "node:http"
import { answerCall } from "../api/answer-call"
import type { Endpoint } from "../api/endpoint"
import { postEvent } from "../api/post-event"
import { postEvents } from "../api/post-events"
import { readText, send } from "./http"

type Handle = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const answering =
  (endpoint: Endpoint, largestBytes: number): Handle =>
  async (request, response, url) => {
    const reply = await answerCall(endpoint, {
      method: "POST",
      url,
      id: "",
      header: (name) => request.headers[name]?.toString(),
      readText: () => readText(request, largestBytes),
    })
    send(request, response, reply)
  }

/** The paths to which events are posted. */
export const eventsEndpoints: Readonly<Record<string, Handle>> = {
  "/api/v1/events": answering(postEvent, 256_000),
  "/api/v1/events/bulk": answering(postEvents, 20_000_000),
}
