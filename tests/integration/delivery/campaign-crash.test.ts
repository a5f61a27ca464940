import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { and, count, eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { invitations } from "@/db/schema"
import { systemCtx } from "@/lib/accounts/ctx"
import { upsertCustomers } from "@/lib/customers/upsert-customers"
import { cancelCampaign } from "@/lib/delivery/campaigns/cancel-campaign"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { planCampaigns } from "@/lib/delivery/campaigns/plan-campaigns"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"

const CUSTOMERS = 6000
const WITHIN_MS = 60_000

/** A real worker process on this test's database; resolves when it runs. */
async function startWorker(): Promise<ChildProcess> {
  const env = { ...process.env, LOG_LEVEL: "error" }
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/jobs/worker.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(worker.stdout, "data")
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit")
  worker.kill("SIGKILL")
  await ended
}

it("cancelling goes on where a killed worker has left it, and takes back each invitation", {
  timeout: 120_000,
}, async () => {
  const now = new Date()
  const ctx = systemCtx((await makeWorkspace({ now })).workspaceId, now)
  const survey = await makeSurvey(ctx)
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => ({ email: `c${index}@example.test` }))
  await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  const sendAt = new Date(now.getTime() + 86_400_000)
  const { id } = await createCampaign(ctx, { surveyId: survey.surveyId, all: true, sendAt })
  while ((await planCampaigns(now)) > 0);
  await cancelCampaign(ctx, id)
  const taken = async () => {
    const [row] = await db()
      .select({ count: count() })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.state, "skipped")))
    return Number(row?.count ?? 0)
  }
  const first = await startWorker()
  for (let waited = 0; (await taken()) === 0 && waited < WITHIN_MS; waited += 2) await pause(2)
  await kill(first)
  const left = await taken()
  expect(left).toBeGreaterThan(0)
  const second = await startWorker()
  await expect.poll(async () => (await readCampaign(ctx, id)).state, { timeout: WITHIN_MS }).toBe("cancelled")
  await kill(second)
  expect((await readCampaign(ctx, id)).figures).toMatchObject({ planned: CUSTOMERS, unsent: CUSTOMERS, waiting: 0 })
  process.stdout.write(`killed after ${left} of ${CUSTOMERS} were taken back\n`)
})
