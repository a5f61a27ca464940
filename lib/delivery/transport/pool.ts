import type { Session } from "./session"

export type Pool = {
  /** A session nobody else uses; waits while all are in use. Rejects when none can be opened, or after `close`. */
  take(): Promise<Session>
  /** Brings one back: to be used again, or (`fit` false) to be dropped. */
  give(session: Session, fit: boolean): void
  /** Drops the sessions that wait for work; the server has probably forgotten them. */
  dropIdle(): void
  /** Waits for all to come back, then says goodbye to the server. */
  close(): Promise<void>
}

type Limits = { sessions: number; messagesPerSession: number; idleMilliseconds: number }

/** Keeps at most so many sessions, opens them when they are needed and lets go of the unused. */
export function sessionPool(
  open: () => Promise<Session>,
  { sessions, messagesPerSession, idleMilliseconds }: Limits,
): Pool {
  const idle = new Map<Session, NodeJS.Timeout>()
  const waiting: (() => void)[] = []
  let inUse = 0
  let closed = false
  let emptied: (() => void) | undefined
  const goodbyes: Promise<void>[] = []

  function release(): void {
    const next = waiting.shift()
    if (next) {
      next()
    } else {
      inUse -= 1
      if (inUse === 0) emptied?.()
    }
  }

  /** The one used last is the least likely to have been closed by the server. */
  function freshestIdle(): Session | undefined {
    for (const [session, timer] of [...idle].reverse()) {
      idle.delete(session)
      clearTimeout(timer)
      if (session.alive) return session
    }
  }

  function rest(session: Session): void {
    const timer = setTimeout(() => {
      idle.delete(session)
      void session.quit()
    }, idleMilliseconds)
    timer.unref()
    idle.set(session, timer)
  }

  return {
    async take() {
      if (closed) throw new Error("The transport is closed.")
      if (inUse < sessions) inUse += 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return freshestIdle() ?? (await open())
      } catch (error) {
        release()
        throw error
      }
    },
    give(session, fit) {
      if (!fit) session.drop()
      else if (closed) goodbyes.push(session.quit())
      else if (session.used >= messagesPerSession) void session.quit()
      else if (session.alive) rest(session)
      release()
    },
    dropIdle() {
      for (const [session, timer] of idle) {
        clearTimeout(timer)
        session.drop()
      }
      idle.clear()
    },
    async close() {
      closed = true
      if (inUse > 0) await new Promise<void>((resolve) => (emptied = resolve))
      for (const [session, timer] of idle) {
        clearTimeout(timer)
        goodbyes.push(session.quit())
      }
      idle.clear()
      await Promise.all(goodbyes)
    },
  }
}
