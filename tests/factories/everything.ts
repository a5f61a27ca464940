import { db } from "@/db/client"
import {
  dryRuns,
  idempotencyKeys,
  installation,
  pausedDomains,
  quotaDays,
  rateLimits,
  sessions,
  users,
  verifications,
} from "@/db/schema"
import { type Ctx, systemCtx } from "@/lib/accounts/ctx"
import { storeLogo } from "@/lib/accounts/logos/store-logo"
import { createAutopilot } from "@/lib/delivery/autopilot/create-autopilot"
import { runAutopilots } from "@/lib/delivery/autopilot/run-autopilots"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { linkToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { receiveReport } from "@/lib/delivery/reports/receive-report"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { suppress } from "@/lib/delivery/suppress"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { receiveDelivery } from "@/lib/integrations/receive-delivery"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { recordClick } from "@/lib/responses/record-click"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { recordVisit } from "@/lib/responses/record-visit"
import { createSharedLink } from "@/lib/responses/shared/create-shared-link"
import { linkOf, postAnswer } from "./answer"
import { makeFolder } from "./files"
import { insertInsightsRows } from "./insights-rows"
import { svgLogo } from "./logo"
import { outOfOffice } from "./mail-reports"
import { nove } from "./nove-cli"
import { planInvitationsTo } from "./sending"
import { type MadeSurvey, makeSurvey } from "./survey"
import { ownMapping, ownOrder, signed } from "./webhooks"
import { NOW } from "./workspace"

/** Texts that went wrong somewhere once: pairs, right-to-left, quotes, backslashes. */
const TEXTS = ["👩‍👩‍👧 perché 🙂", "שלום \u202e عربى", `"it's" 'fine' {a,"b"} \\x \\u0000 $1 NULL`, "line\nline\ttab"]
const SCORES = [10, 9, 9, 7, 6, 2, 10, 9, 8, 10, 0, 9]

/** A database in use: at least one row in every table, made by the product's own verbs where there is one. */
export async function makeEverything(): Promise<Ctx> {
  const owner = ["--email", "owner@example.com", "--password", "correct horse", "--workspace", "Brand «Ünïcode»"]
  const { workspaceId } = JSON.parse((await nove("setup", ...owner, "--json")).out)
  const ctx = systemCtx(workspaceId, NOW)
  const survey = await makeSurvey(ctx)
  await askAndAnswer(ctx, survey)
  await planInvitationsTo(ctx, survey, 3)
  await importCustomers(ctx)
  await receiveWebhook(ctx)
  await createAutopilot(ctx, { surveyId: survey.surveyId, everyDays: 90 })
  await runAutopilots(ctx.now)
  await suppress(ctx, { email: "gone@example.test" })
  const { id: linkId } = await createSharedLink(ctx, survey.surveyId, { name: TEXTS[0] ?? "", hiddenFields: ["order"] })
  await storeLogo(ctx, svgLogo())
  await recordClick({
    responseId: linkId,
    workspaceId,
    surveyId: survey.surveyId,
    endingId: "promoter",
    at: ctx.now,
  })
  await receiveReport(Buffer.from(outOfOffice("feedback@example.test")), { via: "imap", now: ctx.now })
  await insertInsightsRows(ctx, TEXTS[2] ?? "")
  await insertRest(ctx)
  return ctx
}

async function askAndAnswer(ctx: Ctx, survey: MadeSurvey) {
  await createTrigger(ctx, { eventType: "order.delivered", surveyId: survey.surveyId, cooldownSeconds: 0 })
  const asked: string[] = []
  for (const [index, name] of TEXTS.entries()) {
    const event = {
      type: "order.delivered",
      value: 0.1 + 0.2 + index,
      properties: { note: name, n: -1.5e-7, ok: true },
    }
    const customer = { email: `c${index}@example.test`, name, properties: { "a.b 🙂": name, none: null } }
    const { invitations } = await receiveEvent(ctx, { ...event, customer }, { source: "api" })
    asked.push(...invitations.map(({ id }) => id))
  }
  await sendDueInvitations(() => ctx.now, openTransport())
  for (const [index, id] of asked.entries()) await answer(ctx, survey, id, TEXTS[index] ?? "")
  for (const score of SCORES) await recordExternalResponse(ctx, { touchpoint: "Delivery", score, comment: TEXTS[2] })
}

async function answer(ctx: Ctx, { version }: MadeSurvey, invitationId: string, comment: string) {
  const token = linkToken(invitationId, 0)
  const [scale, ...others] = version.definition.questions
  const text = others.find(({ type }) => type === "short_text" || type === "long_text")
  if (!scale || !text) throw new Error("The survey asks for no score or no comment.")
  for (const [questionId, value] of [
    [scale.id, 9],
    [text.id, comment],
  ] as const) {
    const link = await linkOf(token)
    await recordVisit(link, { score: 9, at: ctx.now })
    await postAnswer(link, token, value, { at: ctx.now, questionId })
  }
}

async function importCustomers(ctx: Ctx) {
  const files = await makeFolder()
  const path = await files.write("people.csv", "mail,name\nok@example.test,Ada\nno-address,Bea\n")
  await nove("import", "customers", path, "--workspace", ctx.workspaceId, "--map", "mail=email,name=name")
  await files.drop()
}

async function receiveWebhook(ctx: Ctx) {
  const { id: endpointId, secret } = await createEndpoint(ctx, {
    source: "generic",
    name: TEXTS[0] ?? "",
    mapping: ownMapping,
  })
  const body = JSON.stringify({ ...ownOrder, order: { ...ownOrder.order, "shop/till": TEXTS[2] } })
  const headers: Record<string, string> = signed.generic(secret ?? "", body, ctx.now)
  const header = (name: string) => headers[name]
  await receiveDelivery({ source: "generic", endpointId, body: Buffer.from(body), header, now: ctx.now })
  await workDeliveries(ctx.now)
}

/** Rows of tables that only the web writes, and values at the edges of what a column holds. */
async function insertRest({ workspaceId }: Ctx) {
  const at = new Date("1969-12-31T23:59:59.999Z")
  const times = { createdAt: at, updatedAt: NOW }
  const expiresAt = new Date("9999-12-31T23:59:59.999Z")
  const [user] = await db().select().from(users)
  await db()
    .insert(sessions)
    .values({ id: "s", token: "t", userId: user?.id ?? "", expiresAt, ...times })
  await db()
    .insert(verifications)
    .values({ id: "v", identifier: "x", value: TEXTS[2] ?? "", expiresAt, ...times })
  await db().insert(rateLimits).values({ id: "r", key: "r", count: -1, lastRequest: Number.MAX_SAFE_INTEGER })
  await db()
    .insert(installation)
    .values({ key: "k", value: TEXTS[0] ?? "" })
  await db().insert(pausedDomains).values({ domain: "example.test", until: expiresAt, reason: "5.7.1", createdAt: at })
  await db().insert(quotaDays).values({ workspaceId, source: "t", day: -1, claimed: 3 })
  const tried = { form: TEXTS[0] ?? "", days: 7, looked: 0, total: 1, findings: { names: TEXTS }, ...times }
  await db()
    .insert(dryRuns)
    .values({ id: "d", workspaceId, slot: "new", state: "cancelled", ...tried })
  const bodies = [{ b: [1.5, 1e21, -0.1, { z: null, "": TEXTS }], a: false }, "text", 0, [], null]
  for (const [index, body] of bodies.entries()) {
    const row = { id: `i${index}`, workspaceId, key: `${index}`, requestHash: "h", status: 201, createdAt: at }
    await db()
      .insert(idempotencyKeys)
      .values({ ...row, body })
  }
}
