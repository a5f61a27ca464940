import { afterAll, describe, expect, it } from "vitest"
import { systemCtx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { unsubscribeToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { resubscribe, unsubscribe } from "@/lib/delivery/unsubscribe"
import fc from "@/tests/properties"
import { readInvitations } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"

const HOUR = 3_600_000
const NAMES = ["Delivery", "Support", "Checkout"]
const transport = openTransport()
afterAll(() => transport.close())

const step = fc.record({
  survey: fc.nat({ max: NAMES.length - 1 }),
  /** What the person does with the link of the mail, before or after what is planned has gone out. */
  choice: fc.constantFrom("none", "all", "survey", "keep"),
  first: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

describe("what a person chose behind the link of a mail", () => {
  it("holds: after “all” nothing goes out, after “this survey” only the others, until they take it back", async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), check), { numRuns: 8 })
  })
})

async function check(steps: Step[]): Promise<void> {
  const { workspaceId } = await makeWorkspace()
  const surveys = []
  for (const name of NAMES) {
    surveys.push((await makeSurvey(systemCtx(workspaceId, NOW), "post-purchase", name)).surveyId)
  }
  const { id } = await saveCustomer(systemCtx(workspaceId, NOW), { email: "anna@example.com" })
  const stopped = { all: false, surveys: new Set<string>() }
  for (const [index, { survey, choice, first }] of steps.entries()) {
    const ctx = systemCtx(workspaceId, new Date(NOW.getTime() + (index % 8) * HOUR))
    const surveyId = surveys[survey] ?? ""
    const { id: source } = await createCampaign(ctx, { surveyId, customerIds: [id], cooldownSeconds: 0 })
    const planned = (await readInvitations(ctx)).find((one) => one.source === source)
    const choose = async () => {
      const token = unsubscribeToken(planned?.id ?? "")
      if (choice === "keep") await resubscribe(token)
      else if (choice !== "none") await unsubscribe(token, choice, ctx.now)
      if (choice !== "none") stopped.all = choice === "all"
      if (choice === "survey") stopped.surveys.add(surveyId)
      if (choice === "keep") stopped.surveys.delete(surveyId)
    }
    if (first) await choose()
    const cause = stopped.all ? "unsubscribed" : stopped.surveys.has(surveyId) ? "survey" : null
    await sendDueInvitations(() => ctx.now, transport)
    const ended = (await readInvitations(ctx)).find((one) => one.source === source)
    expect({ state: ended?.state, cause: ended?.reasonValues?.cause ?? null }).toEqual({
      state: cause === null ? "sent" : "skipped",
      cause,
    })
    if (!first) await choose()
  }
  await pauseSending(systemCtx(workspaceId, NOW))
}
