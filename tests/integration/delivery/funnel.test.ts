import { eq } from "drizzle-orm"
import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { readFunnel } from "@/lib/delivery/funnel/read-funnel"
import { receiveEvents } from "@/lib/delivery/receive-events"
import { planInvitationsTo, readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"

const DAY = 86_400_000

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

const later = new Date(NOW.getTime() + 60_000)
const funnel = (days: 7 | 30 | 90 = 30) => readFunnel({ ...ctx, now: later }, days)
const change = (id: string | undefined, values: Partial<typeof invitations.$inferInsert>) =>
  db()
    .update(invitations)
    .set(values)
    .where(eq(invitations.id, id ?? ""))
const sent = { state: "sent" as const, sentAt: NOW, recipientDomain: "example.test" }

describe("the funnel", () => {
  it("counts how far invitations came, by what made them and by the domain they went to", async () => {
    await planInvitationsTo(ctx, survey, 6)
    const [, sentOnly, visited, started, completed, other] = await readInvitations(ctx)
    await change(sentOnly?.id, { ...sent, bouncedAt: NOW })
    await change(visited?.id, { ...sent, visitedAt: NOW })
    await change(started?.id, { ...sent, visitedAt: NOW, startedAt: NOW })
    await change(completed?.id, { ...sent, startedAt: NOW, completedAt: NOW })
    await change(other?.id, { ...sent, recipientDomain: "other.test" })
    const { id: triggerId } = await createTrigger(ctx, {
      name: "After delivery",
      eventType: "order.delivered",
      surveyId: survey.surveyId,
      window: "any",
    })
    const data = { type: "order.delivered", customer: { email: "anna@example.com" } }
    await receiveEvents(ctx, [{ data }], { source: "api", atomic: false })

    const read = await funnel()
    expect(read.total).toEqual({ queued: 7, sent: 5, visited: 3, started: 2, completed: 1, returned: 1 })
    expect(read.sources).toMatchObject([
      { kind: "campaign", name: "Delivery", counts: { queued: 6, sent: 5 } },
      { id: triggerId, kind: "trigger", name: "After delivery", counts: { queued: 1, sent: 0 } },
    ])
    expect(read.domains).toEqual([
      { domain: "example.test", counts: { queued: 4, sent: 4, visited: 3, started: 2, completed: 1, returned: 1 } },
      { domain: "other.test", counts: { queued: 1, sent: 1, visited: 0, started: 0, completed: 0, returned: 0 } },
    ])
    expect(read.otherDomains).toBeNull()
  })

  it("takes a scanner's opening for none, nor one of a link that was never sent", async () => {
    await planInvitationsTo(ctx, survey, 2)
    const [scanned, unsent] = await readInvitations(ctx)
    await change(scanned?.id, { ...sent, visitedAt: NOW, suspectedScanner: true })
    await change(unsent?.id, { visitedAt: NOW })
    expect((await funnel()).total).toMatchObject({ queued: 2, sent: 1, visited: 0 })
  })

  it("holds those whose turn was in the period, by the workspace's days, and nobody else's", async () => {
    await planInvitationsTo(ctx, survey, 4)
    const [today, weekAgo, before, ahead] = await readInvitations(ctx)
    await change(today?.id, { sendAt: NOW })
    // The first moment in Rome of the first of seven days, and the one before it.
    await change(weekAgo?.id, { sendAt: new Date("2026-11-16T23:00:00Z") })
    await change(before?.id, { sendAt: new Date("2026-11-16T22:59:59Z") })
    await change(ahead?.id, { sendAt: new Date(NOW.getTime() + DAY) })
    expect((await funnel(7)).total.queued).toBe(2)
    expect((await funnel(30)).total.queued).toBe(3)
    expect((await readFunnel({ ...(await makeWorkspace()), now: later }, 90)).total.queued).toBe(0)
  })

  it("shows twenty domains and the others together", async () => {
    await planInvitationsTo(ctx, survey, 23)
    for (const [index, { id }] of (await readInvitations(ctx)).entries()) {
      await change(id, { ...sent, recipientDomain: `domain-${index}.test` })
    }
    const { domains, otherDomains } = await funnel()
    expect(domains).toHaveLength(20)
    expect(otherDomains).toMatchObject({ domains: 3, counts: { sent: 3 } })
  })
})
