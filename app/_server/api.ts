import { answerCall } from "@/lib/api/answer-call"
import type { Endpoint, Operation } from "@/lib/api/endpoint"
import { readUtf8 } from "@/lib/read-bytes"

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

async function readText({ body, headers }: Request): Promise<string> {
  if (!body) return ""
  return readUtf8({ chunks: body, length: headers.get("content-length") }, LARGEST_BODY_BYTES)
}
