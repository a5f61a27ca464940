import { setTimeout as pause } from "node:timers/promises"
import type Database from "better-sqlite3"
import { runMarked, type TransactionMark } from "./transaction-scope"

type Job = {
  body: () => Promise<unknown>
  seconds: number
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** Answers that wait together share one commit; a group is short, so that nobody waits long for its neighbours. */
const GROUP_SIZE = 64
const BUSY_SECONDS = 10

/**
 * The one writer of a SQLite file: transactions run one after another, and those that wait together share one commit,
 * each in its own savepoint, so that one that fails takes no other with it.
 */
export class SqliteWriter {
  private readonly waiting: Job[] = []
  private draining: Promise<void> | undefined
  /** The transaction that runs now: only its statements may reach the writer. */
  current: TransactionMark | undefined

  private readonly steps: Record<"begin" | "commit" | "savepoint" | "release", Database.Statement>

  constructor(private readonly connection: Database.Database) {
    this.steps = {
      begin: connection.prepare("BEGIN IMMEDIATE"),
      commit: connection.prepare("COMMIT"),
      savepoint: connection.prepare("SAVEPOINT one"),
      release: connection.prepare("RELEASE one"),
    }
  }

  /** Queues a transaction; resolves after its commit is on disk. */
  run<T>(body: () => Promise<T>, seconds: number): Promise<T> {
    const done = new Promise<T>((resolve, reject) => {
      this.waiting.push({ body, seconds, resolve: resolve as (value: unknown) => void, reject })
    })
    this.draining ??= this.drain()
    return done
  }

  /** Whether a transaction waits for its turn. */
  isAwaited(): boolean {
    return this.waiting.length > 0
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    await this.draining
  }

  private async drain(): Promise<void> {
    try {
      while (this.waiting.length > 0) {
        // One turn of the event loop, so that requests which have already arrived join the group.
        await new Promise((resolve) => setImmediate(resolve))
        await this.runGroup()
      }
    } finally {
      // In the same turn as the check above: a job that comes a moment later must start a new round.
      this.draining = undefined
    }
  }

  private async runGroup(): Promise<void> {
    try {
      await this.begin()
    } catch (error) {
      this.waiting.shift()?.reject(error)
      return
    }
    const done: { job: Job; value: unknown }[] = []
    for (let size = 0; size < GROUP_SIZE; size += 1) {
      const job = this.waiting.shift()
      if (!job) break
      try {
        done.push({ job, value: await this.runInSavepoint(job) })
      } catch (error) {
        job.reject(error)
      }
      // SQLite itself rolls everything back on a full disk or a corrupt page.
      if (!this.connection.inTransaction) break
    }
    try {
      if (done.length > 0 && !this.connection.inTransaction)
        throw new Error("The database rolled the transaction back.")
      if (this.connection.inTransaction) this.steps.commit.run()
      for (const { job, value } of done) job.resolve(value)
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec("ROLLBACK")
      for (const { job } of done) job.reject(error)
    }
  }

  private async runInSavepoint(job: Job): Promise<unknown> {
    const mark = { open: true }
    this.steps.savepoint.run()
    this.current = mark
    try {
      const value = await runMarked(mark, job.body, job.seconds)
      this.steps.release.run()
      return value
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec("ROLLBACK TO one; RELEASE one")
      throw error
    } finally {
      this.current = undefined
    }
  }

  /** Another process may hold the lock: retried with an awaited pause, since SQLite's own wait blocks the server. */
  private async begin(): Promise<void> {
    const giveUp = performance.now() + BUSY_SECONDS * 1000
    for (let wait = 1; ; wait = Math.min(wait * 2, 100)) {
      try {
        this.steps.begin.run()
        return
      } catch (error) {
        const busy = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")
        if (!busy || performance.now() > giveUp) throw error
        await pause(wait * (0.5 + Math.random()))
      }
    }
  }
}
