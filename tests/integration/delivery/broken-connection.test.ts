import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { invitationRollups } from "@/db/schema"
import { readServerProblem } from "@/lib/delivery/queue/server-problem"
import { sendAgain } from "@/lib/delivery/send-again"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { settleUnknown } from "@/lib/delivery/settle-unknown"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { countStates, planInvitationsTo, readMessages } from "../../factories/sending"
import { NOW } from "../../factories/workspace"
import { ctx, DAY, HOUR, MINUTE, only, passes, send, server, survey, time } from "./queue-under-test"

describe("when the connection breaks", () => {
  it.each(["connect", "mail", "rcpt"] as const)("at %s, nothing is lost and sending rests", async (at) => {
    await planInvitationsTo(ctx, survey, 3)
    server.fail({ at, drop: true })
    expect(await send()).toMatchObject({ accepted: 0, failed: 0, unknown: 0 })
    server.heal()
    passes(11 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 3 })
    expect(server.messages).toHaveLength(3)
  })

  it("after the final dot, the delivery is unknown and never repeated by itself", async () => {
    await planInvitationsTo(ctx, survey, 2)
    server.fail({ at: "end", recipient: "customer-0@example.test", drop: true, recorded: true })
    expect(await send()).toMatchObject({ accepted: 1, unknown: 1 })
    expect(await countStates(ctx)).toEqual({ sent: 1, unknown: 1 })
    server.heal()
    passes(2 * DAY)
    expect(await send()).toMatchObject({ handled: 0 })
    expect(server.messages).toHaveLength(2)
  })

  it("in the middle of the body, the delivery is unknown; by hand it is sent again", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "body", drop: true })
    expect(await send()).toMatchObject({ unknown: 1 })
    server.heal()
    const { id } = await only()
    await sendAgain(ctx, id)
    await expect(sendAgain(ctx, id)).rejects.toMatchObject({ code: "conflict" })
    expect(await send()).toMatchObject({ accepted: 1 })
    expect(await only()).toMatchObject({ state: "sent" })
    expect((await readMessages(ctx)).map(({ number, state }) => `${number} ${state}`).sort()).toEqual([
      "0 unknown",
      "3 accepted",
    ])
  })

  it("an opened link settles it as sent, once", async () => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at: "end", drop: true })
    await send()
    const { id } = await only()
    for (const _ of [1, 2]) await transaction((tx) => settleUnknown(tx, id, new Date(NOW.getTime() + HOUR)))
    expect(await only()).toMatchObject({ state: "sent", sentAt: NOW })
    const [rollup] = await db()
      .select()
      .from(invitationRollups)
      .where(eq(invitationRollups.workspaceId, ctx.workspaceId))
    expect(rollup?.accepted).toBe(1)
  })

  it("says that the mail server is gone, and since when", async () => {
    await planInvitationsTo(ctx, survey, 1)
    const gone = smtpTransport({ url: "smtp://127.0.0.1:9", connections: 1 })
    expect(await sendDueInvitations(() => time, gone)).toMatchObject({ unreachable: 1 })
    await gone.close()
    expect(await readServerProblem()).toEqual({
      since: NOW.toISOString(),
      reply: "The mail server refuses connections.",
    })
    passes(MINUTE)
    expect(await send()).toMatchObject({ accepted: 1 })
    expect(await readServerProblem()).toBeNull()
  })
})
