import type { IncomingMessage, ServerResponse } from "node:http"
import { now } from "../clock"
import { notFound } from "../errors"
import { receiveDelivery } from "../integrations/receive-delivery"
import { log } from "../log"
import { problemHeaders, problemOf } from "../problem"
import { readBody, send, sendJson } from "./http"

const LARGEST_DELIVERY_BYTES = 1_000_000
const PATH = /^\/hooks\/([^/]+)\/([^/]+)$/

/** Whether a path is the one of an incoming webhook. */
export const isHook = (pathname: string): boolean => PATH.test(pathname)

/** `POST /hooks/SOURCE/ID`: verified, stored and answered at once; a job works on it. */
export async function hooksEndpoint(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  try {
    const body = await readBody(request, LARGEST_DELIVERY_BYTES)
    const [, source, endpointId] = PATH.exec(url.pathname) ?? []
    if (!source || !endpointId) throw notFound("This address")
    await receiveDelivery({
      source,
      endpointId,
      body,
      header: (name) => request.headers[name]?.toString(),
      now: now(),
    })
    sendJson(request, response, 200, { status: "received" })
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status >= 500) log().error({ err: error }, "an incoming webhook could not be taken in")
    send(request, response, { status: problem.status, body: JSON.stringify(problem), headers: problemHeaders(error) })
  }
}
