import { setTimeout as pause } from "node:timers/promises"
import { listAllWorkspaces } from "../../accounts/reads"
import { type ClaimedBatch, claimInvitations } from "./claim-invitations"
import { claimRetries } from "./claim-retries"
import type { Claimed } from "./claimed"
import type { Pace } from "./pace"

type Options = {
  owner: string
  now: () => Date
  pace: Pace
  /** Fewer than this many waiting: more are claimed ahead. */
  low: number
  /** Claimed in one go. */
  atOnce: number
}

/** Longest nap while every waiting message has to wait for its pace, so that a stop is noticed. */
const LONGEST_NAP_MS = 250

/** Messages this process has claimed and not begun: filled ahead from the queue, emptied at the pace allowed. */
export class ClaimBuffer {
  private readonly waiting: Claimed[] = []
  private filling: Promise<boolean> | undefined
  private closed = false
  /** Invitations and messages that were due and taken, whatever became of them. */
  handled = 0

  constructor(private readonly options: Options) {}

  /** The next message that may go out now; waits for its pace; `undefined` when nothing is due any more. */
  async take(): Promise<Claimed | undefined> {
    const { pace, low } = this.options
    while (!this.closed) {
      if (this.waiting.length < low) this.fillAhead()
      const time = performance.now()
      const delay = pace.serverDelay(time)
      const index =
        delay > 0 ? -1 : this.waiting.findIndex(({ message }) => pace.domainDelay(message.recipientDomain, time) === 0)
      const [ready] = index < 0 ? [] : this.waiting.splice(index, 1)
      if (ready) {
        pace.take(ready.message.recipientDomain, time)
        return ready
      }
      if (this.waiting.length > 0) await pause(this.napBefore(time, delay))
      else if (!(await this.fill())) return undefined
    }
    return undefined
  }

  /** No more is claimed or handed out; returns what was claimed and not begun. */
  async close(): Promise<Claimed[]> {
    this.closed = true
    await this.filling?.catch(() => false)
    return this.waiting.splice(0)
  }

  private napBefore(time: number, serverDelay: number): number {
    const delays = this.waiting.map(({ message }) => this.options.pace.domainDelay(message.recipientDomain, time))
    return Math.min(Math.max(serverDelay, Math.min(...delays), 1), LONGEST_NAP_MS)
  }

  private fillAhead(): void {
    // Whoever finds the buffer empty asks again, and gets the error.
    this.fill().catch(() => {})
  }

  private fill(): Promise<boolean> {
    this.filling ??= this.claim().finally(() => {
      this.filling = undefined
    })
    return this.filling
  }

  /** Claims what is due of every workspace that is not paused; `false` when nothing was. */
  private async claim(): Promise<boolean> {
    const { owner, now, atOnce } = this.options
    const open = (await listAllWorkspaces()).filter((workspace) => !workspace.sendingPausedAt)
    let found = false
    for (const workspace of open) {
      if (this.closed) break
      const retries = await claimRetries(workspace, { now: now(), owner, limit: atOnce })
      const fresh = await claimInvitations(workspace, { now: now(), owner, limit: atOnce })
      found = this.add(retries) || found
      found = this.add(fresh) || found
    }
    return found
  }

  private add({ claimed, handled }: ClaimedBatch): boolean {
    this.waiting.push(...claimed)
    this.handled += handled
    return handled > 0
  }
}
