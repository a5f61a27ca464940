import type { Ctx } from "@/lib/accounts/ctx"
import { answerCall } from "@/lib/api/answer-call"
import { answerFile, pathId, type SentFile } from "@/lib/api/answer-file"
import { type Endpoint, NOTHING, type Operation } from "@/lib/api/endpoint"
import { readUtf8 } from "@/lib/read-bytes"
import { streamOf } from "./stream-of"

const LARGEST_BODY_BYTES = 1_000_000

/** Next says nothing of parameters where the path has none. */
type Context = { params: Promise<{ id?: string; partId?: string } | undefined> }

/** A route of Next that answers an endpoint and carries its description for the API's document. */
export type ApiRoute = ((request: Request, context: Context) => Promise<Response>) & { operation: Operation }

/** The route of an endpoint of the REST API. */
export function apiRoute(endpoint: Endpoint): ApiRoute {
  const route = async (request: Request, { params }: Context) => {
    const named = await params
    const { status, body, headers } = await answerCall(endpoint, {
      method: request.method,
      url: new URL(request.url),
      id: named?.id ?? "",
      partId: named?.partId,
      header: (name) => request.headers.get(name),
      readText: () => readText(request),
      signal: request.signal,
    })
    return new Response(body || null, { status, headers })
  }
  return Object.assign(route, { operation: endpoint.operation })
}

/** The route of a file of the REST API, which is told by its id. */
export function apiFileRoute(
  described: Omit<Operation, "answer" | "file">,
  open: (ctx: Ctx, id: string) => Promise<SentFile>,
): ApiRoute {
  const operation: Operation = { ...described, answer: NOTHING, file: true }
  const route = async (request: Request, { params }: Context) => {
    const id = pathId((await params)?.id)
    const reply = await answerFile(operation, request.headers.get("authorization"), (ctx) => open(ctx, id))
    if ("file" in reply) return new Response(streamOf(reply.file.pieces), { headers: reply.headers })
    return new Response(reply.body, { status: reply.status, headers: reply.headers })
  }
  return Object.assign(route, { operation })
}

async function readText({ body, headers }: Request): Promise<string> {
  if (!body) return ""
  return readUtf8({ chunks: body, length: headers.get("content-length") }, LARGEST_BODY_BYTES)
}
