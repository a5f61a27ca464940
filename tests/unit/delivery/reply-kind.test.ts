import { describe, expect, it } from "vitest"
import { replyKind } from "@/lib/delivery/rules/reply-kind"

describe("what a mail server's reply comes to", () => {
  it.each([
    [250, "2.0.0", undefined],
    [250, null, undefined],
    [421, null, "later"],
    [451, "4.7.1", "later"],
    [452, "4.2.2", "mailbox_full"],
    [454, null, "later"],
    [550, "5.1.1", "address_unknown"],
    [550, "5.1.8", "policy"],
    [550, "5.7.1", "policy"],
    [550, null, "refused"],
    [552, "5.2.2", "mailbox_full"],
    [552, null, "mailbox_full"],
    [554, "5.6.0", "refused"],
    [null, null, "no_reply"],
  ])("%s %s: %s", (smtpCode, smtpStatus, kind) => {
    expect(replyKind({ smtpCode, smtpStatus, smtpReply: null })).toBe(kind)
  })

  it.each([
    [550, null, "550 Blocked by our spam filter", "policy"],
    [550, "5.1.0", "550 5.1.0 not allowed by its SPF record", "policy"],
    [550, null, "550 Quota exceeded", "mailbox_full"],
  ])("%s %s with the words “%s”: %s, as the queue reads it", (smtpCode, smtpStatus, smtpReply, kind) => {
    expect(replyKind({ smtpCode, smtpStatus, smtpReply })).toBe(kind)
  })
})
