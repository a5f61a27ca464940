import { now } from "../clock"
import { log } from "../log"
import { type Job, jobList } from "./job-list"

export type Loop = {
  /** Runs every job again and again until none finds anything to do. Throws when one fails. */
  drain(): Promise<void>
  /** Starts nothing more, and resolves when what is under way has ended. */
  stop(): Promise<void>
}

const LONGEST_PAUSE_MS = 60_000
/** A job that always finds something would drain for ever. */
const MOST_ROUNDS = 100_000

/** Starts the work of the background: sending, and whatever else the list holds. */
export const startJobs = (): Loop => startLoop(jobList())

/**
 * Runs each job again and again, never beside itself: at once while it finds something to do, else after its pause. One
 * that fails is logged and tried again after pauses that grow.
 */
export function startLoop(jobs: readonly Job[]): Loop {
  const runners = jobs.map(startRunner)
  return {
    async drain() {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        let done = 0
        for (const runner of runners) done += await runner.runNow()
        if (done === 0) return
      }
      throw new Error("The jobs find ever more to do.")
    },
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()))
    },
  }
}

function startRunner(job: Job) {
  let timer: NodeJS.Timeout | undefined
  let current: Promise<number> = Promise.resolve(0)
  let failures = 0
  let stopped = false

  /** After the run that is under way, another one. */
  function run(): Promise<number> {
    current = current.catch(() => 0).then(() => (stopped ? 0 : job.run(now())))
    return current
  }

  function schedule(pause: number): void {
    if (!stopped) timer = setTimeout(tick, pause)
  }

  async function tick(): Promise<void> {
    try {
      const done = await run()
      failures = 0
      schedule(done > 0 ? 0 : job.everyMs)
    } catch (error) {
      failures += 1
      log().error({ err: error, job: job.name, failures }, "a job failed")
      schedule(Math.min(job.everyMs * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MS))
    }
  }

  schedule(0)
  return {
    runNow: run,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await job.stop?.()
      await current.catch(() => 0)
    },
  }
}
