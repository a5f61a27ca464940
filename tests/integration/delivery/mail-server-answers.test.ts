import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, pausedDomains } from "@/db/schema"
import { isSuppressed } from "@/lib/delivery/suppress"
import { countStates, planInvitationsTo, readMessages } from "../../factories/sending"
import { NOW } from "../../factories/workspace"
import { ctx, DAY, HOUR, MINUTE, only, passes, send, server, survey } from "./queue-under-test"

describe("when the mail server says", () => {
  const reply = (text: string, at: "rcpt" | "end" = "rcpt", times?: number) => server.fail({ at, reply: text, times })

  it.each(["421 4.3.2 Shutting down", "451 4.7.1 Try again later", "454 4.7.0 Temporary failure"])(
    "%s, it is tried again after a pause",
    async (text) => {
      await planInvitationsTo(ctx, survey, 1)
      reply(text)
      expect(await send()).toMatchObject({ deferred: 1, accepted: 0 })
      expect(await countStates(ctx)).toEqual({ sending: 1 })
      server.heal()
      expect(await send()).toMatchObject({ handled: 0 })
      passes(2 * MINUTE)
      expect(await send()).toMatchObject({ accepted: 1 })
      expect(await countStates(ctx)).toEqual({ sent: 1 })
      expect(server.messages).toHaveLength(1)
    },
  )

  it("not now for one domain, the others go on, and that one gets its mail more slowly", async () => {
    await planInvitationsTo(ctx, survey, 60, { domain: "slow.test" })
    await planInvitationsTo(ctx, survey, 20, { name: "friend" })
    for (let index = 0; index < 60; index += 1) {
      server.fail({ at: "rcpt", recipient: `customer-${index}@slow.test`, reply: "451 4.7.1 Slow down" })
    }
    const report = await send()
    expect(report.accepted).toBe(20)
    expect(report.deferred).toBeLessThan(40)
    const waiting = (await readMessages(ctx)).filter(({ state }) => state === "queued")
    expect(waiting.length + report.deferred).toBe(60)
    expect(new Set(waiting.map(({ nextAttemptAt }) => nextAttemptAt?.getTime())).size).toBeGreaterThan(3)
    server.heal()
    for (let minutes = 0; minutes < 20; minutes += 1) {
      passes(10 * MINUTE)
      await send()
    }
    expect(await countStates(ctx)).toEqual({ sent: 80 })
  })

  it("try again in ten minutes, it waits ten minutes", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("451 4.7.1 Greylisted, try again in 10 minutes")
    await send()
    const [message] = await readMessages(ctx)
    expect(message).toMatchObject({
      state: "deferred",
      attempt: 1,
      smtpCode: 451,
      smtpStatus: "4.7.1",
      nextAttemptAt: new Date(NOW.getTime() + 10 * MINUTE),
    })
  })

  it("no for three days, it is given up, and the customer's turn is given back", async () => {
    await planInvitationsTo(ctx, survey, 1, { cooldownSeconds: 30 * 86_400 })
    reply("451 4.3.0 Not now")
    for (let tries = 0; tries < 40; tries += 1) {
      await send()
      passes(7 * HOUR)
    }
    expect(await only()).toMatchObject({ state: "failed", reason: "gave_up", reasonValues: { code: "451 4.3.0" } })
    const [customer] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    expect(customer?.lastInvitedAt).toBeNull()
  })

  it("550 5.1.1, the address is suppressed and not tried again", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("550 5.1.1 No such user")
    expect(await send()).toMatchObject({ failed: 1 })
    expect(await only()).toMatchObject({
      state: "failed",
      reason: "address_unknown",
      reasonValues: { code: "550 5.1.1" },
    })
    expect(await isSuppressed(ctx, "customer-0@example.test")).toBe(true)
    passes(DAY)
    expect(await send()).toMatchObject({ handled: 0 })
  })

  it("552 5.2.2, the mailbox is full: tried again, never suppressed", async () => {
    await planInvitationsTo(ctx, survey, 1)
    reply("552 5.2.2 Mailbox full")
    expect(await send()).toMatchObject({ deferred: 1 })
    expect(await isSuppressed(ctx, "customer-0@example.test")).toBe(false)
    server.heal()
    passes(HOUR)
    expect(await send()).toMatchObject({ accepted: 1 })
  })

  it("550 5.7.1, the recipient's domain is left alone instead of burning the list", async () => {
    await planInvitationsTo(ctx, survey, 30, { domain: "refusing.test" })
    await planInvitationsTo(ctx, survey, 3, { name: "friend" })
    const refused = server.messages.length
    for (let index = 0; index < 30; index += 1) {
      server.fail({ at: "rcpt", recipient: `customer-${index}@refusing.test`, reply: "550 5.7.1 Blocked by policy" })
    }
    const report = await send()
    expect(report).toMatchObject({ accepted: 3, failed: 0 })
    expect(report.deferred).toBeLessThan(15)
    expect(server.messages.length - refused).toBe(3)
    const [paused] = await db().select().from(pausedDomains)
    expect(paused).toMatchObject({ domain: "refusing.test", until: new Date(NOW.getTime() + HOUR) })
    expect(paused?.reason).toContain("5.7.1")
    server.heal()
    passes(30 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 0 })
    passes(31 * MINUTE)
    expect(await send()).toMatchObject({ accepted: 30 })
    expect(await db().select().from(pausedDomains)).toEqual([])
    expect(await countStates(ctx)).toEqual({ sent: 33 })
  })

  it("554 to one message for another reason, that one fails and no more", async () => {
    await planInvitationsTo(ctx, survey, 2)
    server.fail({ at: "end", recipient: "customer-1@example.test", reply: "554 5.6.0 Message refused" })
    expect(await send()).toMatchObject({ accepted: 1, failed: 1 })
    expect(await countStates(ctx)).toEqual({ sent: 1, failed: 1 })
    expect(await isSuppressed(ctx, "customer-1@example.test")).toBe(false)
  })
})
