import { describe, expect, it } from "vitest"
import type { RecipientReport } from "@/lib/delivery/reports/types"
import { judgeReport, recipientOf, type Subject } from "@/lib/delivery/rules/judge-report"

const failed = (status: string | null, diagnostic = "550 no"): RecipientReport => {
  return { addresses: ["anna@example.org"], action: "failed", status, diagnostic }
}

type Changes = Partial<Omit<Subject, "message" | "invitation">> & {
  message?: Partial<Subject["message"]>
  invitation?: Partial<Subject["invitation"]>
}

/** An invitation that was sent and not answered, with what is different. */
const subject = ({ message, invitation, ...rest }: Changes = {}): Subject => ({
  isLatest: true,
  judgedBefore: false,
  ...rest,
  message: { kind: "invitation", state: "accepted", ...message },
  invitation: { state: "sent", startedAt: null, ...invitation },
})

const bounce = (recipient: RecipientReport | null, changes?: Changes) =>
  judgeReport("bounce", recipient, subject(changes))

const nothing = { settle: false, bounce: null, suppress: null, pauseDomain: false, endReminders: false }

describe("what a delivery report changes", () => {
  it.each([
    ["5.1.1", "bounced_suppressed", "address_unknown", "bounced", false],
    ["5.1.10", "bounced_suppressed", "address_unknown", "bounced", false],
    ["5.1.2", "bounced_suppressed", "address_unknown", "bounced", false],
    ["5.1.7", "bounced_paused", "domain_refused", null, true],
    ["5.1.8", "bounced_paused", "domain_refused", null, true],
    ["5.7.1", "bounced_paused", "domain_refused", null, true],
    ["5.7.26", "bounced_paused", "domain_refused", null, true],
    ["5.2.2", "bounced", "mailbox_full", null, false],
    ["4.2.2", "bounced", "mailbox_full", null, false],
    ["4.4.7", "bounced", "gave_up", null, false],
    ["4.7.1", "bounced", "gave_up", null, false],
    ["5.2.1", "bounced", "refused", null, false],
    ["5.4.1", "bounced", "refused", null, false],
    [null, "bounced", "refused", null, false],
  ])("failed with %s: %s", (status, outcome, reason, suppress, pauseDomain) => {
    const code = status === null ? null : { code: status }
    expect(bounce(failed(status))).toEqual({
      outcome,
      settle: false,
      bounce: { reason, reasonValues: code },
      suppress,
      pauseDomain,
      endReminders: true,
    })
  })

  it("without a status, words decide", () => {
    expect(bounce(failed(null, "554 Message blocked, poor reputation"))).toMatchObject({ outcome: "bounced_paused" })
    expect(bounce(failed(null, "552 Mailbox full"))).toMatchObject({ bounce: { reason: "mailbox_full" } })
    // Only an enhanced status is proof that an address does not exist.
    expect(bounce(failed(null, "550 User unknown"))).toMatchObject({ outcome: "bounced", suppress: null })
  })

  it("delayed and delivered change nothing of what is sent", () => {
    expect(bounce({ ...failed("4.4.1"), action: "delayed" })).toEqual({ ...nothing, outcome: "delayed" })
    expect(bounce({ ...failed(null), action: "delivered" })).toEqual({ ...nothing, outcome: "unchanged" })
  })

  it.each([
    ["unknown", "unknown"],
    ["sending", "in_data"],
  ] as const)("settles an invitation that is %s", (state, messageState) => {
    const open: Changes = { invitation: { state }, message: { state: messageState } }
    expect(bounce({ ...failed(null), action: "delivered" }, open)).toEqual({
      ...nothing,
      outcome: "settled",
      settle: true,
    })
    expect(bounce(failed("5.1.1"), open)).toMatchObject({ settle: true, outcome: "bounced_suppressed" })
    expect(bounce({ ...failed(null), action: "delayed" }, open)).toMatchObject({ settle: false })
  })

  it("one that was answered stays answered; the address is excluded all the same", () => {
    const answered = { invitation: { startedAt: new Date() } }
    expect(bounce(failed("5.1.1"), answered)).toMatchObject({
      outcome: "suppressed",
      bounce: null,
      suppress: "bounced",
    })
    expect(bounce(failed("5.7.1"), answered)).toMatchObject({ outcome: "paused", bounce: null, pauseDomain: true })
    expect(bounce(failed("5.2.2"), answered)).toMatchObject({ outcome: "unchanged", bounce: null })
  })

  it("a reminder that comes back leaves its invitation sent", () => {
    const reminder: Changes = { message: { kind: "reminder" }, isLatest: false }
    expect(bounce(failed("5.1.1"), reminder)).toMatchObject({ outcome: "suppressed", bounce: null, endReminders: true })
    expect(bounce(failed("5.2.2"), reminder)).toMatchObject({ outcome: "unchanged", bounce: null })
  })

  it("a mail that was sent again speaks for its invitation, the one before it does not", () => {
    expect(bounce(failed("5.2.2"), { isLatest: false })).toMatchObject({ bounce: null })
  })

  it.each(["bounced", "failed", "skipped", "revoked", "expired"] as const)("%s stays so", (state) => {
    expect(bounce(failed("5.2.2"), { invitation: { state } })).toMatchObject({ bounce: null, settle: false })
  })

  it("a second report of one message changes nothing", () => {
    expect(bounce(failed("5.1.1"), { judgedBefore: true })).toEqual({ ...nothing, outcome: "unchanged" })
  })

  it("complaints exclude, automatic replies do nothing", () => {
    expect(judgeReport("complaint", null, subject())).toMatchObject({
      outcome: "complained",
      suppress: "complained",
      bounce: null,
      endReminders: true,
    })
    expect(judgeReport("auto_reply", null, subject())).toEqual({ ...nothing, outcome: "auto_reply" })
    expect(judgeReport("other", null, subject())).toEqual({ ...nothing, outcome: "unchanged" })
  })
})

describe("of a report that names several recipients", () => {
  const other = { ...failed("5.7.1"), addresses: ["other@example.org"] }

  it("the part about our customer counts, however the address is written", () => {
    const theirs = { ...failed("5.1.1"), addresses: ["forwarded@example.com", "ANNA@Example.org"] }
    expect(recipientOf([other, theirs], "anna@example.org")).toBe(theirs)
  })

  it("where none is about them, or several are, the mildest counts", () => {
    const delivered: RecipientReport = { ...other, action: "delivered", status: null }
    expect(recipientOf([failed("5.1.1"), other], "bea@example.org")).toBe(other)
    expect(recipientOf([other, delivered], null)).toBe(delivered)
    expect(recipientOf([failed("5.1.1"), failed("5.2.2")], "anna@example.org")?.status).toBe("5.2.2")
    expect(recipientOf([], "anna@example.org")).toBeNull()
  })
})
