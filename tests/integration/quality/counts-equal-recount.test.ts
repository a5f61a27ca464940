import { and, eq, isNotNull, sql } from "drizzle-orm"
import { afterAll, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { invitationRollups, invitations, responses, scoreRollups, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { COUNTERS } from "@/lib/delivery/counts-of"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { readMetrics } from "@/lib/insights/read-metrics"
import { deleteResponse } from "@/lib/responses/delete-response"
import { excludeMarked, includeMarked } from "@/lib/responses/doubtful/change-marked"
import { excludeResponse } from "@/lib/responses/doubtful/exclude-response"
import { includeResponse } from "@/lib/responses/doubtful/include-response"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordVisit } from "@/lib/responses/record-visit"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { makeScalesSurvey, SCALES_ASKED } from "@/tests/factories/scales-survey"
import { makeWorkspace } from "@/tests/factories/workspace"
import fc from "@/tests/properties"

afterAll(closeStore)

const PEOPLE = 3

const step = fc.oneof(
  fc.record({ kind: fc.constant("visit" as const), score: fc.option(fc.integer({ min: 0, max: 10 })) }),
  fc.record({ kind: fc.constant("burst" as const) }),
  fc.record({ kind: fc.constant("score" as const), score: fc.integer({ min: 0, max: 10 }), hasty: fc.boolean() }),
  fc.record({ kind: fc.constant("scales" as const), alike: fc.boolean() }),
  fc.record({ kind: fc.constant("comment" as const), text: fc.constantFrom("Late", "") }),
  fc.record({ kind: fc.constantFrom("delete" as const, "exclude" as const, "include" as const) }),
  fc.record({ kind: fc.constantFrom("erase" as const, "rebuild" as const) }),
  fc.record({ kind: fc.constantFrom("excludeAll" as const, "includeAll" as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
const story = fc.array(
  fc.record({ who: fc.integer({ min: 0, max: PEOPLE - 1 }), minutes: fc.integer({ min: 1, max: 900 }), step }),
  { minLength: 8, maxLength: 24 },
)

type Person = Awaited<ReturnType<typeof makeSentInvitation>>

const allTime = (ctx: Ctx) => ({ from: new Date(0), before: new Date(ctx.now.getTime() + 3e10) })

async function responseOf({ id }: Person) {
  const [row] = await db().select({ id: responses.id }).from(responses).where(eq(responses.submissionKey, id))
  return row?.id
}

async function act(ctx: Ctx, person: Person, one: Step, at: Date): Promise<void> {
  const { token } = person
  const [row] = await db().select().from(invitations).where(eq(invitations.id, person.id))
  const erased = row?.tokenHash.startsWith("erased:")
  const post = async (questionId: string, value: number | string, readingSeconds?: number) =>
    postAnswer(await linkOf(token), token, value, { at, questionId, readingSeconds })
  const response = await responseOf(person)
  switch (one.kind) {
    case "visit":
      return erased ? undefined : recordVisit(await linkOf(token), { score: one.score, at })
    case "burst":
      for (const score of [1, 2, 3]) if (!erased) await recordVisit(await linkOf(token), { score, at })
      return
    case "score":
      if (!erased) await post("nps", one.score, one.hasty ? 0.1 : 20)
      return
    case "scales":
      for (const [place, id] of SCALES_ASKED.entries()) if (!erased) await post(id, one.alike ? 7 : place)
      return
    case "comment":
      if (!erased) await post("why", one.text)
      return
    case "delete":
      return response === undefined ? undefined : deleteResponse(ctx, response)
    case "exclude":
      if (response !== undefined) await excludeResponse(ctx, response).catch(refused)
      return
    case "include":
      return response === undefined ? undefined : includeResponse(ctx, response)
    case "erase":
      if (!erased) await eraseCustomer(ctx, person.customerId)
      return
    case "rebuild":
      await rebuildRollups(ctx)
      return
    case "excludeAll":
      await excludeMarked(ctx, allTime(ctx))
      return
    case "includeAll":
      await includeMarked(ctx, allTime(ctx))
      return
    default:
      return one satisfies never
  }
}

/** Only what is marked and in the figures can be taken out. */
function refused(error: { code?: string }): void {
  if (error.code !== "conflict") throw error
}

/** All counts of the workspace by what they count; a row of zeros says nothing. */
async function countsOf(ctx: Ctx) {
  const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  const sent = await db()
    .select()
    .from(invitationRollups)
    .where(
      and(
        eq(invitationRollups.workspaceId, ctx.workspaceId),
        eq(invitationRollups.generation, workspace?.rollupGeneration ?? 0),
      ),
    )
  const answers = await readMetrics(ctx, { interval: "day" })
  const [negative] = await db()
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(scoreRollups)
    .where(sql`${scoreRollups.s0} < 0 or ${scoreRollups.s9} < 0`)
  return {
    sent: sent.map(({ day, touchpointId, ...row }) => ({
      day,
      touchpointId,
      ...Object.fromEntries(COUNTERS.map((name) => [name, row[name]])),
    })),
    answers: { ...answers, buckets: answers.buckets.filter(({ n, delivered }) => n + delivered > 0) },
    negative: negative?.count,
  }
}

it("the counts of invitations and answers equal a recount after any mix of what can happen to them", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const ctx = await makeWorkspace()
      const survey = await makeScalesSurvey(ctx)
      const people = await Promise.all(Array.from({ length: PEOPLE }, () => makeSentInvitation(ctx, survey)))
      let at = ctx.now.getTime()
      for (const { who, minutes, step: one } of steps) {
        at += minutes * 60_000
        const person = people[who]
        if (person) await act(ctx, person, one, new Date(at))
      }
      const grown = await countsOf(ctx)
      await rebuildRollups(ctx)
      expect(grown).toEqual(await countsOf(ctx))
      expect(grown.negative).toBe(0)
      const included = await db()
        .select({ id: responses.id })
        .from(responses)
        .where(
          and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.state, "counted"), isNotNull(responses.score)),
        )
      expect(grown.answers.total.n).toBe(included.length)
    }),
    { numRuns: 8 },
  )
}, 300_000)
