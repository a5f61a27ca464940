import { answerOnce } from "../accounts/answer-once"
import { ctxOfBearer } from "../accounts/authenticate"
import { requireScope } from "../accounts/ctx"
import { limitRequests } from "../accounts/limit-requests"
import { now } from "../clock"
import { invalid } from "../errors"
import { log } from "../log"
import { problemHeaders, problemOf } from "../problem"
import type { Endpoint, Operation } from "./endpoint"
import { parseJson, storable } from "./parse-json"
import { readRows } from "./read-rows"

/** A request to the REST API, whichever server it came through. */
export type ApiCall = {
  method: string
  url: URL
  /** The id in the path, where there is one. */
  id: string
  /** The id of a part of it, where the path goes on. */
  partId?: string
  header: (name: string) => string | null | undefined
  /** Throws `too_large`. */
  readText: () => Promise<string>
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal
}

export type ApiReply = { status: number; body: string; headers: Record<string, string> }

/**
 * Answers a request: bearer key → context, JSON in, JSON out, errors as RFC 9457. A POST with an Idempotency-Key is
 * answered once.
 */
export async function answerCall({ operation, run }: Endpoint, call: ApiCall): Promise<ApiReply> {
  try {
    const ctx = await ctxOfBearer(call.header("authorization"), now())
    await limitRequests(ctx)
    requireScope(ctx, operation.scope)
    const text = call.method === "GET" ? "" : await call.readText()
    const answer = () =>
      run({
        ctx,
        id: storable(call.id),
        partId: storable(call.partId ?? ""),
        signal: call.signal,
        query: queryOf(call.url),
        body: operation.body && parseJson(text),
        rows: operation.rows ? readRows(text, call.header("content-type") ?? "", operation.rows) : [],
      })
    const key = call.method === "POST" ? call.header("idempotency-key") : null
    const { pathname, search } = call.url
    const { status, body } = key
      ? await answerOnce(ctx, idempotencyKey(key), `${pathname}${search}\n${text}`, answer, withoutSecret(operation))
      : await answer()
    if (status === 204) return { status, body: "", headers: { "cache-control": "no-store" } }
    return {
      status,
      body: JSON.stringify(body ?? {}),
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    }
  } catch (error) {
    const problem = problemOf(error)
    const isAbort = call.signal?.aborted && error === call.signal.reason
    if (problem.status >= 500 && !isAbort)
      log().error({ err: error, operation: operation.summary }, "API request failed")
    return { status: problem.status, body: JSON.stringify(problem), headers: problemHeaders(error) }
  }
}

/** What may be kept of an answer: all of it but what nobody is shown twice. */
const withoutSecret =
  ({ secret }: Operation) =>
  (body: unknown): unknown =>
    secret !== undefined && typeof body === "object" && body !== null ? { ...body, [secret]: null } : body

const LONGEST_KEY = 255

function idempotencyKey(key: string): string {
  if (key.length > LONGEST_KEY) throw invalid(`The Idempotency-Key has more than ${LONGEST_KEY} characters.`)
  return key
}

/** The query as an object for zod: an empty parameter is as good as none, of one that is there twice the last counts. */
function queryOf({ searchParams }: URL): Record<string, string> {
  const given = [...searchParams].filter(([, value]) => value !== "")
  return Object.fromEntries(given.map(([name, value]) => [name, storable(value)]))
}
