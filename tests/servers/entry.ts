import { startServer } from "@/lib/server/start-server"
import { makeWorkspace } from "@/tests/factories/workspace"

/** The server entry without screens, by a clock that the test moves, with a workspace of its own. */
export async function startEntry(time: { now: Date }) {
  const server = await startServer({ clock: { now: () => time.now }, port: 0, screens: false })
  return { server, origin: `http://127.0.0.1:${server.port}`, ctx: await makeWorkspace({ now: time.now }) }
}
