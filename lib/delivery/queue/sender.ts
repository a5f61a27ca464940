import { setTimeout as pause } from "node:timers/promises"
import { newId } from "../../ids"
import { log } from "../../log"
import { handOver } from "../hand-over"
import { judgeReceipt, type Verdict } from "../judge-receipt"
import { because } from "../reasons"
import { renderMessage } from "../render-message"
import { countAttempt, type SendingCounts } from "../sending-counters"
import type { OutgoingMessage, Receipt, Transport } from "../transport/types"
import { batched } from "./batched"
import { ClaimBuffer } from "./claim-buffer"
import { type Claimed, leaseHolds } from "./claimed"
import { Hold } from "./hold"
import { markInData, releaseClaims } from "./mark-in-data"
import { Pace } from "./pace"
import { type Outcome, recordOutcomes } from "./record-outcomes"
import { recoverLeases } from "./recover"

export type SenderOptions = {
  transport: Transport
  now: () => Date
  /** Messages a second; undefined: as fast as the mail server takes them. */
  rate?: number
  random?: () => number
}

export type SendReport = SendingCounts & {
  /** What was due and taken: sent, skipped, moved to a better hour, or recovered from a process that died. */
  handled: number
}

/** While one message is with the mail server the next is being written and the last one's end committed. */
const AHEAD = 2
const CLAIMED_AT_ONCE = 100
/** Seconds of sending that may be claimed ahead, so that no lease runs out in a slow queue. */
const CLAIMED_SECONDS = 30
const COMMIT_ATTEMPTS = 6
/** After it a claim finds the domain among the paused ones. */
const REFUSING_MS = 60_000
/** Commits are shared: the first waits so long for others, or until there are enough. */
const HAND_OVER_LINGER_MS = 2
const OUTCOME_LINGER_MS = 20
const ENOUGH_OUTCOMES = 25
const MOST_UNSETTLED = 50
const NOT_WRITTEN: Receipt = { outcome: "refused", at: "message", reply: "The mail could not be written." }

/** Sends what is due: claims, writes, hands over, commits. One for a process; several processes share a queue. */
export class Sender {
  private readonly owner = newId()
  private readonly pace: Pace
  private readonly mine = new Set<string>()
  /** Domains that have just refused us: what is claimed already for them goes back. */
  private readonly refusing = new Map<string, Date>()
  private readonly random: () => number
  private buffer: ClaimBuffer | undefined
  private running: Promise<SendReport> | undefined
  private readonly hold = new Hold()
  private stopped = false
  /** Endings that are being committed while the next messages go out. */
  private readonly settling = new Set<Promise<void>>()
  private readonly markInData: (messageId: string) => Promise<boolean>
  private readonly commit: (outcome: Outcome) => Promise<Outcome>

  constructor(private readonly options: SenderOptions) {
    this.pace = new Pace(options.rate)
    this.random = options.random ?? Math.random
    this.markInData = batched((ids) => markInData(ids, this.owner), {
      linger: HAND_OVER_LINGER_MS,
      enough: options.transport.capacity,
    })
    this.commit = batched(
      async (outcomes) => {
        await recordOutcomes(this.owner, outcomes)
        return outcomes
      },
      { linger: OUTCOME_LINGER_MS, enough: ENOUGH_OUTCOMES },
    )
  }

  /** Sends until nothing is due, the mail server is gone or `stop` is called. Throws when the database fails. */
  run(): Promise<SendReport> {
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined
    })
    return this.running
  }

  /** Lets what is being sent finish and gives the rest back to the queue. */
  async stop(): Promise<void> {
    this.stopped = true
    await this.giveBack()
    await this.running?.catch(() => {})
  }

  private async sendAll(): Promise<SendReport> {
    const { now, rate, transport } = this.options
    const report = { handled: 0, accepted: 0, deferred: 0, failed: 0, unknown: 0, unreachable: 0 }
    if (this.stopped || this.hold.isOn(this.options.now())) return report
    report.handled = await recoverLeases(now(), this.mine)
    const atOnce = Math.min(
      CLAIMED_AT_ONCE,
      Math.max(transport.capacity * AHEAD, Math.ceil((rate ?? 1000) * CLAIMED_SECONDS)),
    )
    const buffer = new ClaimBuffer({ owner: this.owner, now, pace: this.pace, low: transport.capacity * AHEAD, atOnce })
    this.buffer = buffer
    const workers = Array.from({ length: transport.capacity * AHEAD }, () => this.work(buffer, report))
    const ended = await Promise.allSettled(workers)
    await Promise.all(this.settling)
    await this.giveBack()
    report.handled += buffer.handled
    for (const one of ended) if (one.status === "rejected") throw one.reason
    return report
  }

  private async work(buffer: ClaimBuffer, report: SendReport): Promise<void> {
    while (!this.stopped && !this.hold.isOn(this.options.now())) {
      const claimed = await buffer.take()
      if (!claimed) return
      const { id } = claimed.message
      this.mine.add(id)
      const outcome = await this.deliver(claimed)
      if (!outcome) this.mine.delete(id)
      else await this.settle(outcome, report)
    }
  }

  /** Writes and sends one message; `undefined` when it was given back instead. */
  private async deliver(claimed: Claimed): Promise<Outcome | undefined> {
    const { now } = this.options
    const { message } = claimed
    const giveBack = (at: Date) => releaseClaims([message.id], this.owner, at).then(() => undefined)
    if (!leaseHolds(message, now())) return giveBack(now())
    const refused = this.refusing.get(message.recipientDomain)
    if (refused && refused > now()) return giveBack(refused)
    const mail = await this.write(claimed)
    if (!mail)
      return this.outcome(claimed, NOT_WRITTEN, { kind: "failed", reason: because.notRendered(), suppress: false })
    const receipt = await handOver(this.options.transport, mail, message.id, () => this.markInData(message.id))
    if (!receipt) return giveBack(now())
    const { attempt, createdAt: since } = message
    const verdict = judgeReceipt({ receipt, attempt, since, now: now(), random: this.random() })
    await this.learn(message.recipientDomain, receipt, verdict)
    return this.outcome(claimed, receipt, verdict)
  }

  private outcome(claimed: Claimed, receipt: Receipt, verdict: Verdict): Outcome {
    const now = this.options.now()
    return { claimed, receipt, verdict, now, holdUntil: this.hold.until ?? now }
  }

  /** The mail; `undefined` when it cannot be written, which is then the invitation's end. */
  private async write(claimed: Claimed): Promise<OutgoingMessage | undefined> {
    try {
      return await renderMessage(claimed, this.options.now())
    } catch (error) {
      log().error({ err: error, message: claimed.message.id }, "a mail cannot be written")
    }
  }

  /** What an ending says about the mail server and the recipient's domain. */
  private async learn(domain: string, receipt: Receipt, verdict: Verdict): Promise<void> {
    const now = this.options.now()
    if (verdict.kind === "hold") return this.hold.begin(receipt, now)
    if (verdict.kind === "accepted") this.pace.accepted(domain)
    if (verdict.kind === "pauseDomain") this.refusing.set(domain, new Date(now.getTime() + REFUSING_MS))
    if (receipt.outcome === "deferred") this.pace.deferred(domain)
    if (receipt.outcome !== "unknown" && receipt.outcome !== "unreachable") await this.hold.end()
  }

  /** Commits an ending while the next messages go out; waits only when too many are not committed yet. */
  private async settle(outcome: Outcome, report: SendReport): Promise<void> {
    const ending = endingOf(outcome.verdict)
    report[ending] += 1
    countAttempt(ending)
    const { id } = outcome.claimed.message
    const settling = this.commitOutcome(outcome).finally(() => {
      this.settling.delete(settling)
      this.mine.delete(id)
    })
    this.settling.add(settling)
    if (this.settling.size >= MOST_UNSETTLED) await Promise.race(this.settling)
  }

  private async commitOutcome(outcome: Outcome): Promise<void> {
    const message = outcome.claimed.message.id
    for (let attempt = 1; attempt <= COMMIT_ATTEMPTS; attempt += 1) {
      try {
        await this.commit(outcome)
        return
      } catch (error) {
        // What is never committed is found by its lease, and then unknown: never sent twice.
        log().error({ err: error, message, attempt }, "an outcome cannot be committed")
        await pause(100 * 2 ** attempt)
      }
    }
  }

  private async giveBack(): Promise<void> {
    const left = (await this.buffer?.close()) ?? []
    this.buffer = undefined
    await releaseClaims(
      left.map(({ message }) => message.id),
      this.owner,
      this.options.now(),
    )
  }
}

function endingOf(verdict: Verdict): keyof SendingCounts {
  switch (verdict.kind) {
    case "accepted":
    case "unknown":
    case "failed":
      return verdict.kind
    case "retry":
    case "pauseDomain":
      return "deferred"
    case "hold":
      return "unreachable"
    default: {
      const never: never = verdict
      return never
    }
  }
}
