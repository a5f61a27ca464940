import type { IncomingMessage, ServerResponse } from "node:http"
import { config } from "../config"
import { queueDepth } from "../delivery/queue-depth"
import { sameText } from "../secret"
import { send } from "./http"
import { measuresText } from "./measures"

/** `GET /metrics` in the Prometheus text format: only with METRICS_TOKEN set, and only for who knows it. */
export async function metricsEndpoint(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { metricsToken } = config()
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? ""
  if (!metricsToken || !sameText(given, metricsToken)) {
    send(request, response, { status: 404, type: "text/plain; charset=utf-8", body: "Not found" })
    return
  }
  const depth = await queueDepth()
  const lines = Object.entries(depth).map(([state, count]) => `nove_queue_messages{state="${state}"} ${count}`)
  const body = `# TYPE nove_queue_messages gauge\n${lines.join("\n")}\n${measuresText()}`
  send(request, response, { status: 200, type: "text/plain; version=0.0.4; charset=utf-8", body })
}
