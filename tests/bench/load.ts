import { Agent, request } from "node:http"

export type Load = { seconds: number; milliseconds: number[]; statuses: Map<number, number> }

type Post = { path: string; body: string }

const FORM = { "content-type": "application/x-www-form-urlencoded" }

/** Sends the posts over so many connections, each of which waits for its answer before the next. */
export async function post(
  port: number,
  posts: readonly Post[],
  connections: number,
  headers: Record<string, string> = FORM,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const milliseconds: number[] = []
  const statuses = new Map<number, number>()
  let next = 0
  const started = performance.now()
  const connection = async () => {
    for (;;) {
      const one = posts[next]
      next += 1
      if (!one) return
      const begun = performance.now()
      const status = await send(agent, port, one, headers)
      milliseconds.push(performance.now() - begun)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  agent.destroy()
  return { seconds: (performance.now() - started) / 1000, milliseconds, statuses }
}

function send(agent: Agent, port: number, { path, body }: Post, given: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...given, "content-length": Buffer.byteLength(body) }
    const sent = request({ agent, port, host: "127.0.0.1", method: "POST", path, headers }, (response) => {
      response.resume()
      response.on("end", () => resolve(response.statusCode ?? 0))
    })
    sent.on("error", reject)
    sent.end(body)
  })
}
