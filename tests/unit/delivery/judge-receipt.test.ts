import { describe, expect, it } from "vitest"
import { judgeReceipt } from "@/lib/delivery/judge-receipt"
import { askedPause, domainPauseUntil, GIVE_UP_MS, holdPause, nextAttemptAt } from "@/lib/delivery/rules/retry"
import type { Receipt } from "@/lib/delivery/transport/types"

const now = new Date("2026-11-23T10:00:00Z")
const MINUTE = 60_000

const judge = (receipt: Partial<Receipt> & Pick<Receipt, "outcome">, since = now) =>
  judgeReceipt({ receipt: { at: "recipient", reply: "", ...receipt }, attempt: 0, since, now, random: 0.5 })

const refused = (smtpCode: number, enhancedStatus?: string, reply = "") =>
  judge({ outcome: "refused", smtpCode, enhancedStatus, reply })

describe("what a receipt means", () => {
  it("tries a temporary refusal again", () => {
    expect(judge({ outcome: "deferred", smtpCode: 451 })).toEqual({
      kind: "retry",
      at: new Date(now.getTime() + MINUTE),
    })
  })

  it("suppresses an address that does not exist, and no other", () => {
    expect(refused(550, "5.1.1")).toMatchObject({
      kind: "failed",
      suppress: true,
      reason: { reason: "address_unknown" },
    })
    expect(refused(550, "5.1.10")).toMatchObject({ suppress: true })
    expect(refused(550)).toMatchObject({ kind: "failed", suppress: false, reason: { reason: "refused" } })
    expect(refused(550, "5.4.4")).toMatchObject({ kind: "failed", suppress: false })
  })

  it("tries a full mailbox again, and never suppresses it", () => {
    expect(refused(552, "5.2.2")).toMatchObject({ kind: "retry" })
    expect(refused(552)).toMatchObject({ kind: "retry" })
    expect(refused(550, undefined, "550 over quota")).toMatchObject({ kind: "retry" })
    const late = new Date(now.getTime() - GIVE_UP_MS)
    expect(judge({ outcome: "refused", smtpCode: 552, enhancedStatus: "5.2.2" }, late)).toMatchObject({
      kind: "failed",
      suppress: false,
      reason: { reason: "mailbox_full", reasonValues: { code: "552 5.2.2" } },
    })
  })

  it("pauses a domain that refuses us", () => {
    expect(refused(550, "5.7.1")).toEqual({ kind: "pauseDomain" })
    expect(refused(550, "5.7.26")).toEqual({ kind: "pauseDomain" })
    expect(refused(554, undefined, "554 Service unavailable; client host blocked")).toEqual({ kind: "pauseDomain" })
    expect(refused(550, "5.1.8", "550 5.1.8 sender denied")).toEqual({ kind: "pauseDomain" })
  })

  it("holds sending when nobody takes our mail", () => {
    expect(judge({ outcome: "unreachable", at: "connection" })).toEqual({ kind: "hold" })
    expect(judge({ outcome: "refused", at: "sender", smtpCode: 550, enhancedStatus: "5.7.1" })).toEqual({
      kind: "hold",
    })
  })

  it("gives up after three days", () => {
    const late = new Date(now.getTime() - GIVE_UP_MS)
    for (const outcome of ["deferred", "unreachable"] as const) {
      expect(judge({ outcome, smtpCode: 451 }, late)).toMatchObject({ kind: "failed", reason: { reason: "gave_up" } })
    }
  })

  it("keeps accepted and unknown as they are", () => {
    expect(judge({ outcome: "accepted" })).toEqual({ kind: "accepted" })
    expect(judge({ outcome: "unknown" })).toEqual({ kind: "unknown" })
  })
})

describe("the pauses between attempts", () => {
  it("grow, up to six hours", () => {
    const pauses = Array.from(
      { length: 10 },
      (_, index) => nextAttemptAt(now, index + 1, "", 0.5).getTime() - now.getTime(),
    )
    expect(pauses.slice(0, 4)).toEqual([1, 5, 15, 30].map((minutes) => minutes * MINUTE))
    expect(pauses.at(-1)).toBe(360 * MINUTE)
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses)
  })

  it("vary by a quarter", () => {
    expect(nextAttemptAt(now, 1, "", 0).getTime() - now.getTime()).toBe(45_000)
    expect(nextAttemptAt(now, 1, "", 1).getTime() - now.getTime()).toBe(75_000)
  })

  it.each([
    ["451 4.7.1 Greylisted, try again in 300 seconds", 300_000],
    ["450 4.2.0 <a@b.it>: Recipient address rejected: Greylisted for 5 minutes", 300_000],
    ["421 4.7.0 Try again later, in 10 min", 600_000],
    ["451 please retry after 2 hours", 7_200_000],
    ["451 4.3.0 Try again later", undefined],
    ["450 4.1.1 no", undefined],
  ])("are as long as the server asks: %s", (reply, expected) => {
    expect(askedPause(reply)).toBe(expected)
  })

  it("are never shorter than asked, and never longer than a day for it", () => {
    expect(nextAttemptAt(now, 1, "451 try again in 20 minutes", 0).getTime() - now.getTime()).toBe(20 * MINUTE)
    expect(nextAttemptAt(now, 1, "451 try again in 9000 hours", 0).getTime() - now.getTime()).toBe(1440 * MINUTE)
  })

  it("of the whole queue and of a domain grow as well", () => {
    expect([1, 2, 3, 100].map(holdPause)).toEqual([5000, 10_000, 20_000, 600_000])
    const hours = (since: number | undefined) =>
      (domainPauseUntil(
        now,
        since === undefined ? undefined : new Date(now.getTime() - since * 60 * MINUTE),
      ).getTime() -
        now.getTime()) /
      (60 * MINUTE)
    expect([undefined, 0.5, 3, 100].map(hours)).toEqual([1, 1, 3, 24])
  })
})
