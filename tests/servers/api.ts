import { expect } from "vitest"
import { type Nove, startNove } from "./nove"

/** What the API answered. Bodies are looked at as tests go, so they are not typed. */
export type Answer = { status: number; type: string; body: Record<string, unknown> }

type Options = { body?: unknown; headers?: Record<string, string> }

/** Sends a request; a body that is text goes as it is. */
export type ApiClient = (method: string, path: string, options?: Options) => Promise<Answer>

/** The built product with a workspace; the worker rests, so that nothing changes by itself. */
export type Api = {
  server: Nove
  client: (key?: string) => ApiClient
  /** May do all, may write, and may only read. */
  admin: ApiClient
  writer: ApiClient
  reader: ApiClient
  stop: () => Promise<void>
}

export async function startApi(environment: Record<string, string> = {}): Promise<Api> {
  const server = await startNove({ WORKER: "off", ...environment })
  const owner = ["--email", "owner@example.com", "--password", "correct horse battery", "--workspace", "Brand"]
  const { workspaceId } = (await server.nove("setup", ...owner)) as { workspaceId: string }
  const client = (key?: string) => clientOf(server.url, key)
  const withScope = async (scope: string) => {
    const made = await server.nove("api-key", "create", "--workspace", workspaceId, "--name", scope, "--scope", scope)
    return client((made as { key: string }).key)
  }
  return {
    server,
    client,
    admin: await withScope("admin"),
    writer: await withScope("write"),
    reader: await withScope("read"),
    stop: () => server.stop(),
  }
}

function clientOf(url: string, key?: string): ApiClient {
  return async (method, path, { body, headers = {} } = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...(key && { authorization: `Bearer ${key}` }), "content-type": "application/json", ...headers },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    })
    const type = response.headers.get("content-type")?.split(";")[0] ?? ""
    const text = await response.text()
    return { status: response.status, type, body: text === "" ? {} : JSON.parse(text) }
  }
}

/** The body of an answer, which must have this status. */
export async function bodyOf(answer: Promise<Answer>, status = 200): Promise<Record<string, unknown>> {
  const { body, ...given } = await answer
  expect({ ...given, body }).toMatchObject({ status, type: "application/json" })
  return body
}

/** The paths of the bad fields of a refusal, which must have this status. */
export async function refusalOf(answer: Promise<Answer>, status: number): Promise<string[]> {
  const given = await answer
  expect(given).toMatchObject({
    status,
    type: "application/problem+json",
    body: { type: "about:blank", title: expect.any(String), status, detail: expect.any(String) },
  })
  return ((given.body.errors ?? []) as { path: string }[]).map(({ path }) => path)
}

export const idOf = (body: Record<string, unknown> | undefined): string => String(body?.id)
