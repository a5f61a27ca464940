import { hash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { ctxOfBearer } from "../accounts/authenticate"
import { requireScope } from "../accounts/ctx"
import { limitRequests } from "../accounts/limit-requests"
import { now } from "../clock"
import { type Received, receiveReport, recordReport } from "../delivery/reports/receive-report"
import { statedReport, toParsedReport } from "../delivery/reports/schema"
import { invalid } from "../errors"
import { log } from "../log"
import { parse } from "../parse"
import { problemHeaders, problemOf } from "../problem"
import { readBody, send, sendJson } from "./http"

const LARGEST_BODY_BYTES = 1_000_000

/**
 * `POST /hooks/bounces`: a mail that came back as message/rfc822, or what it says as JSON. The key says who may hand reports
 * in; which message one is about, of whichever workspace, is proven by the return path alone.
 */
export async function bouncesEndpoint(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const ctx = await ctxOfBearer(request.headers.authorization, now())
    await limitRequests(ctx)
    requireScope(ctx, "write")
    sendJson(request, response, 200, await receive(request))
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status >= 500) log().error({ err: error }, "a returned mail was not taken in")
    send(request, response, { status: problem.status, body: JSON.stringify(problem), headers: problemHeaders(error) })
  }
}

async function receive(request: IncomingMessage): Promise<Received> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase()
  if (type !== "message/rfc822" && type !== "application/json") {
    throw invalid("Send a mail as Content-Type: message/rfc822, or what it says as application/json.")
  }
  const body = await readBody(request, LARGEST_BODY_BYTES)
  const way = { via: "hook", now: now() } as const
  if (type === "message/rfc822") return receiveReport(body, way)
  const stated = parse(statedReport, parseJson(body))
  return recordReport(toParsedReport(stated), hash("sha256", JSON.stringify(stated), "base64url"), way)
}

function parseJson(body: Buffer): unknown {
  try {
    // No database holds NUL, and none of the fields has a use for it.
    return JSON.parse(body.toString("utf8"), (_, value: unknown) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    )
  } catch {
    throw invalid("The body is no JSON document.")
  }
}
