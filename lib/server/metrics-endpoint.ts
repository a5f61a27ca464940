import type { IncomingMessage, ServerResponse } from "node:http"
import { config } from "../config"
import { queueDepth } from "../delivery/queue-depth"
import { sendingCounts } from "../delivery/sending-counters"
import { sameText } from "../secret"
import { sendText } from "./http"
import { measuresText } from "./measures"

/** `GET /metrics` in the Prometheus text format: only with METRICS_TOKEN set, and only for who knows it. */
export async function metricsEndpoint(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { metricsToken } = config()
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? ""
  if (!metricsToken || !sameText(given, metricsToken)) {
    sendText(request, response, 404, "Not found")
    return
  }
  const queue = Object.entries(await queueDepth()).map(
    ([state, count]) => `nove_queue_messages{state="${state}"} ${count}`,
  )
  const attempts = Object.entries(sendingCounts()).map(
    ([how, count]) => `nove_messages_total{outcome="${how}"} ${count}`,
  )
  const lines = ["# TYPE nove_queue_messages gauge", ...queue, "# TYPE nove_messages_total counter", ...attempts]
  const body = `${lines.join("\n")}\n${measuresText()}`
  sendText(request, response, 200, body, { "content-type": "text/plain; version=0.0.4; charset=utf-8" })
}
