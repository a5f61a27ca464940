import { describe, expect, it } from "vitest"
import { storyOf } from "@/app/(admin)/sending/invitations/[id]/story"
import { readInvitationHistory } from "@/lib/delivery/read-invitation-history"
import { sendAgain } from "@/lib/delivery/send-again"
import { planInvitationsTo } from "../../factories/sending"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"
import { ctx, HOUR, MINUTE, only, passes, send, server, survey } from "./queue-under-test"

const read = async () => readInvitationHistory(ctx, (await only()).id)
const kinds = async () => storyOf(await read()).map(({ kind }) => kind)

describe("the history of an invitation", () => {
  it("says that it waits for its turn", async () => {
    await planInvitationsTo(ctx, survey, 1)
    expect(await kinds()).toEqual(["planned", "due"])
    expect((await read()).messages).toEqual([])
  })

  it("tells what the mail server said, and when it is tried next", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "rcpt", reply: "451 4.7.1 Greylisted, try again in 10 minutes" })
    await send()
    expect((await read()).messages).toMatchObject([
      {
        kind: "invitation",
        state: "deferred",
        failedAttempts: 1,
        smtpCode: 451,
        smtpReply: expect.stringContaining("Greylisted"),
        replyKind: "later",
        nextAttemptAt: new Date(NOW.getTime() + 10 * MINUTE),
      },
    ])
    server.heal()
    passes(11 * MINUTE)
    await send()
    expect((await read()).messages).toMatchObject([
      { state: "accepted", failedAttempts: 1, nextAttemptAt: null, smtpCode: 250, replyKind: null },
    ])
    expect(await kinds()).toEqual(["planned", "message", "closes"])
  })

  it("ends with the reason when the address does not exist", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "rcpt", reply: "550 5.1.1 No such user" })
    await send()
    const history = await read()
    expect(history.messages).toMatchObject([{ state: "failed", replyKind: "address_unknown", smtpStatus: "5.1.1" }])
    expect(storyOf(history).at(-1)).toMatchObject({ kind: "ended", state: "failed", reason: "address_unknown" })
  })

  it("keeps the message whose outcome is unknown beside the one that was sent again by hand", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "body", drop: true })
    await send()
    server.heal()
    passes(HOUR)
    await sendAgain({ ...ctx, now: new Date(NOW.getTime() + HOUR) }, (await only()).id)
    await send()
    expect((await read()).messages).toMatchObject([
      { kind: "invitation", state: "unknown" },
      { kind: "again", state: "accepted" },
    ])
  })

  it("is the workspace's own", async () => {
    await planInvitationsTo(ctx, survey, 1)
    const { id } = await only()
    expect((await readInvitationHistory(withScope(ctx, "read"), id)).invitation.id).toBe(id)
    await expect(readInvitationHistory(await makeWorkspace(), id)).rejects.toMatchObject({ code: "not_found" })
  })
})
