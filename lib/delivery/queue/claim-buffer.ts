import { setTimeout as pause } from "node:timers/promises"
import { listAllWorkspaces } from "../../accounts/reads"
import { type ClaimedBatch, claimInvitations } from "./claim-invitations"
import { claimRetries } from "./claim-retries"
import type { Claimed } from "./claimed"
import { releaseClaims } from "./mark-in-data"
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

/** Longest nap while the mail server may get no more, so that a stop is noticed. */
const LONGEST_NAP_MS = 250

/** Messages this process has claimed and not begun: filled ahead from the queue, emptied at the pace allowed. */
export class ClaimBuffer {
  private waiting: Claimed[] = []
  private filling: Promise<boolean> | undefined
  private closed = false
  /** The workspace whose turn it is to be claimed first. */
  private turn = 0
  /** Invitations and messages that were due and taken, whatever became of them. */
  handled = 0

  constructor(private readonly options: Options) {}

  /** The next message that may go out now; waits for the mail server's pace; `undefined` when nothing is due any more. */
  async take(): Promise<Claimed | undefined> {
    const { pace, low } = this.options
    while (!this.closed) {
      if (this.waiting.length < low) this.fillAhead()
      const time = performance.now()
      const delay = pace.serverDelay(time)
      const index = this.waiting.findIndex(({ message }) => pace.domainDelay(message.recipientDomain, time) === 0)
      if (index >= 0 && delay > 0) await pause(Math.min(delay, LONGEST_NAP_MS))
      else if (index >= 0) {
        const [ready] = this.waiting.splice(index, 1)
        if (!ready) continue
        pace.take(ready.message.recipientDomain, time)
        return ready
      } else if (this.waiting.length > 0) await this.putOff(time)
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

  /** Everything that waits is for domains that want it slower: it goes back with times at their pace, and makes room. */
  private async putOff(time: number): Promise<void> {
    const { now, owner, pace } = this.options
    const slow = this.waiting
    this.waiting = []
    const present = now().getTime()
    const turns = new Map<string, number>()
    const bySecond = Map.groupBy(slow, ({ message: { recipientDomain } }) => {
      const turn = turns.get(recipientDomain) ?? 0
      turns.set(recipientDomain, turn + 1)
      return Math.ceil((pace.domainDelay(recipientDomain, time) + turn * pace.domainInterval(recipientDomain)) / 1000)
    })
    for (const [seconds, group] of bySecond) {
      const ids = group.map(({ message }) => message.id)
      await releaseClaims(ids, owner, new Date(present + seconds * 1000))
    }
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

  /** Claims what is due, workspaces that are not paused in turn, until there is enough; `false` when nothing was. */
  private async claim(): Promise<boolean> {
    const { owner, now, atOnce } = this.options
    const open = (await listAllWorkspaces()).filter((workspace) => !workspace.sendingPausedAt)
    const first = this.turn
    let found = false
    for (let offset = 0; offset < open.length; offset += 1) {
      const limit = atOnce - this.waiting.length
      const workspace = open[(first + offset) % open.length]
      if (!workspace || this.closed || limit <= 0) break
      this.turn = first + offset + 1
      found = this.add(await claimRetries(workspace, { now: now(), owner, limit })) || found
      found = this.add(await claimInvitations(workspace, { now: now(), owner, limit })) || found
    }
    return found
  }

  private add({ claimed, handled }: ClaimedBatch): boolean {
    this.waiting.push(...claimed)
    this.handled += handled
    return handled > 0
  }
}
