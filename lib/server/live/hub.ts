import { isAlive, type SessionIn } from "../../accounts/session-of"
import { now } from "../../clock"
import { log } from "../../log"
import { feedPulse } from "../../responses/feed-pulse"

/** Somebody who looks at the feed and is told when answers come. */
export type Listener = SessionIn & {
  tell: (event: "answers" | "beat") => void
  /** For good: the session has ended; else the listener may come again. */
  end: (reason: "session" | "restart") => void
}

/** The beat is shorter than proxies and our own server take a silent connection for dead. */
const TIMES = { pollMs: 1500, beatMs: 20_000 }
const MOST_LISTENERS = 500
const MOST_OF_ONE_PERSON = 12

/**
 * Tells who listens when answers come. One look at the database serves all who listen to a workspace, and there is none while
 * nobody does; it sees what other processes have written as well.
 */
export function openHub({ pollMs, beatMs } = TIMES) {
  const listeners = new Set<Listener>()
  const pulses = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let lastBeat = 0

  const add = (listener: Listener): boolean => {
    const own = [...listeners].filter(({ userId }) => userId === listener.userId)
    if (listeners.size >= MOST_LISTENERS || own.length >= MOST_OF_ONE_PERSON) return false
    listeners.add(listener)
    timer ??= setTimeout(turn, pollMs)
    return true
  }
  const remove = (listener: Listener) => {
    listeners.delete(listener)
  }

  async function turn(): Promise<void> {
    try {
      if (Date.now() - lastBeat >= beatMs) await beat()
      const workspaces = new Set([...listeners].map(({ workspaceId }) => workspaceId))
      for (const id of pulses.keys()) if (!workspaces.has(id)) pulses.delete(id)
      for (const id of workspaces) await look(id)
    } catch (error) {
      log().warn({ err: error }, "whether answers came could not be read")
    }
    timer = listeners.size > 0 ? setTimeout(turn, pollMs) : undefined
  }

  async function look(workspaceId: string): Promise<void> {
    const before = pulses.get(workspaceId)
    const pulse = await feedPulse(workspaceId)
    pulses.set(workspaceId, pulse)
    if (before === undefined || before === pulse) return
    for (const listener of listeners) if (listener.workspaceId === workspaceId) listener.tell("answers")
  }

  async function beat(): Promise<void> {
    lastBeat = Date.now()
    for (const listener of [...listeners]) {
      if (await isAlive(listener, now())) listener.tell("beat")
      else {
        remove(listener)
        listener.end("session")
      }
    }
  }

  /** Ends every connection; those who listened come again, to the process that follows. */
  const close = () => {
    clearTimeout(timer)
    timer = undefined
    for (const listener of listeners) listener.end("restart")
    listeners.clear()
    pulses.clear()
  }
  return { add, remove, close }
}

export const hub = openHub()
