import { log } from "../../log"
import { holdPause } from "../rules/retry"
import type { Receipt } from "../transport/types"
import { clearServerProblem, noteServerProblem } from "./server-problem"

/** Rests sending while no mail server takes our mail, longer each time, and says so where people look. */
export class Hold {
  private failures = 0
  /** A problem may be noted from before this process started. */
  private noted = true
  until: Date | undefined

  isOn(now: Date): boolean {
    return this.until !== undefined && now < this.until
  }

  /** An attempt found no mail server. Those in flight fail together, which counts once. */
  async begin(receipt: Receipt, now: Date): Promise<void> {
    if (this.isOn(now)) return
    this.failures += 1
    this.until = new Date(now.getTime() + holdPause(this.failures))
    this.noted = true
    log().warn({ step: receipt.at, code: receipt.smtpCode, until: this.until }, "the mail server cannot be used")
    await noteServerProblem(receipt.reply, now)
  }

  /** The mail server has answered. */
  async end(): Promise<void> {
    this.failures = 0
    if (!this.noted) return
    this.noted = false
    await clearServerProblem()
  }
}
