import type { IncomingMessage, ServerResponse } from "node:http"
import { answerCall } from "../api/answer-call"
import { postEvent } from "../api/post-event"
import { readText, send } from "./http"

const LARGEST_EVENT_BYTES = 256_000

/** `POST /api/v1/events`. */
export async function eventsEndpoint(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const reply = await answerCall(postEvent, {
    method: "POST",
    url,
    id: "",
    header: (name) => request.headers[name]?.toString(),
    readText: () => readText(request, LARGEST_EVENT_BYTES),
  })
  send(request, response, reply)
}
