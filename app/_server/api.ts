import { type Answered, answerOnce } from "@/lib/accounts/answer-once"
import { ctxOfBearer } from "@/lib/accounts/authenticate"
import type { Ctx } from "@/lib/accounts/ctx"
import { limitRequests } from "@/lib/accounts/limit-requests"
import { now } from "@/lib/clock"
import { invalid, tooLarge } from "@/lib/errors"
import { log } from "@/lib/log"
import { problemHeaders, problemOf } from "@/lib/problem"

const LARGEST_BODY_BYTES = 1_000_000

type Params = Record<string, string>
type Call = { ctx: Ctx; params: Params; query: URLSearchParams; body: unknown }
type Handler = (call: Call) => Promise<unknown>
type Route = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/**
 * A route of the REST API: bearer key → ctx, JSON in, JSON out, errors as RFC 9457. A POST with an Idempotency-Key
 * is answered once. `status` is that of success.
 */
export function apiRoute(handler: Handler, status = 200): Route {
  return async (request, { params }) => {
    try {
      const ctx = await ctxOfBearer(request.headers.get("authorization"), now())
      await limitRequests(ctx)
      const text = await readText(request)
      const run = async (): Promise<Answered> => {
        const query = new URL(request.url).searchParams
        return { status, body: await handler({ ctx, params: await params, query, body: parseJson(text) }) }
      }
      const key = request.method === "POST" ? request.headers.get("idempotency-key") : null
      const answered = key === null ? await run() : await answerOnce(ctx, key, `${request.url}\n${text}`, run)
      return Response.json(answered.body ?? {}, { status: answered.status })
    } catch (error) {
      const problem = problemOf(error)
      if (problem.status >= 500) log().error({ err: error, route: request.method }, "API request failed")
      return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(error) })
    }
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES) throw bodyTooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > LARGEST_BODY_BYTES) throw bodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const bodyTooLarge = () => tooLarge(`The body is larger than ${LARGEST_BODY_BYTES / 1000} KB.`)

function parseJson(text: string): unknown {
  if (text === "") return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw invalid("The body is no JSON document.")
  }
}

/** The query as an object for zod; a parameter that is there twice counts with its last value. */
export const queryObject = (query: URLSearchParams): Record<string, string> => Object.fromEntries(query)
