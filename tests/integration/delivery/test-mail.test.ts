import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, invitations, mailbox, responses, suppressions, visits } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { sendTestMail } from "@/lib/delivery/test-mail/send-test-mail"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import type { Server } from "@/lib/server/start-server"
import { makeMember } from "../../factories/member"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW, withScope } from "../../factories/workspace"
import { openForm } from "../../replay/survey-client"
import { startEntry } from "../../servers/entry"

let ctx: Ctx
let survey: MadeSurvey
let server: Server
let origin: string
let me: string
let number = 0
const time = { now: NOW }

beforeAll(async () => {
  ;({ server, origin } = await startEntry(time))
})
afterAll(() => server.close())

beforeEach(async () => {
  time.now = NOW
  number += 1
  me = `giulia${number}@example.test`
  ctx = await makeMember(await makeWorkspace(), me)
  survey = await makeSurvey(ctx)
})

const anna = (properties = {}) => saveCustomer(ctx, { email: "anna@example.test", name: "Anna Rossi", properties })
const kept = () => db().select().from(mailbox).where(eq(mailbox.workspaceId, ctx.workspaceId))
const linkOf = (html: string, kind: "s" | "u") => new RegExp(`/${kind}/~[\\w.~-]+`).exec(html)?.[0] ?? ""

describe("a test mail", () => {
  it("goes to the member who asks for it, as the customer would get it, and says that it is a test", async () => {
    const { id: customerId } = await anna()
    const report = await sendTestMail(ctx, { surveyId: survey.surveyId, customerId })
    expect(report).toMatchObject({ to: me, outcome: "accepted" })
    const [mail] = await kept()
    expect(mail).toMatchObject({ id: report.mailboxId, recipient: me })
    expect(mail?.subject).toMatch(/^\[Test\] \S/)
    expect(mail?.html).toContain("Anna")
    expect(mail?.raw).toContain("List-Unsubscribe-Post")
    expect(await db().select().from(invitations).where(eq(invitations.workspaceId, ctx.workspaceId))).toEqual([])
    const [customer] = await db().select().from(customers).where(eq(customers.id, customerId))
    expect(customer?.lastInvitedAt).toBeNull()
  })

  it("goes to any member and to nobody else", async () => {
    const other = `marco${number}@example.test`
    await makeMember(ctx, other)
    const to = (address: string) => sendTestMail(ctx, { surveyId: survey.surveyId, to: address })
    expect(await to(other.toUpperCase())).toMatchObject({ to: other })
    await expect(to("anna@example.test")).rejects.toMatchObject({ code: "invalid", fields: [{ path: "to" }] })
    await expect(sendTestMail(withScope(ctx, "read"), { surveyId: survey.surveyId })).rejects.toMatchObject({
      code: "forbidden",
    })
    const stranger = await makeWorkspace()
    await expect(
      sendTestMail({ ...ctx, workspaceId: stranger.workspaceId }, { surveyId: "none" }),
    ).rejects.toMatchObject({ code: "invalid" })
  })

  it("is refused past ten in ten minutes", async () => {
    for (let mail = 0; mail < 10; mail += 1) await sendTestMail(ctx, { surveyId: survey.surveyId })
    const refusal = await sendTestMail(ctx, { surveyId: survey.surveyId }).catch((error) => error)
    expect(refusal).toMatchObject({ code: "rate_limited" })
    expect(refusal.retryAfterSeconds).toBeGreaterThan(0)
  })

  it("that was kept goes when its customer is erased", async () => {
    const { id: customerId } = await anna()
    await sendTestMail(ctx, { surveyId: survey.surveyId, customerId })
    await sendTestMail(ctx, { surveyId: survey.surveyId, customerId })
    const [mail] = await kept()
    await eraseCustomer(ctx, customerId)
    expect(await kept()).toEqual([])
    expect((await fetch(`${origin}${linkOf(mail?.html ?? "", "s")}`)).status).toBe(404)
  })
})

describe("the links of a test mail", () => {
  it("lead through the survey to its end, and record nothing", async () => {
    const { id: customerId } = await anna({ product: "Lampada" })
    await sendTestMail(ctx, { surveyId: survey.surveyId, customerId })
    const path = linkOf((await kept())[0]?.html ?? "", "s")
    const page = await (await fetch(`${origin}${path}?score=9`)).text()
    expect(page).toContain("Anteprima: niente viene salvato.")
    expect(page).toMatch(/value="9"[^>]*checked|checked[^>]*value="9"/)
    let place = path
    for (let step = 0; step < 12; step += 1) {
      const form = await openForm(origin, place)
      if (!form) break
      const action = /action="([^"]+)"/.exec(await (await fetch(`${origin}${place}`)).text())?.[1] ?? ""
      const score: Record<string, string> = step === 0 ? { a: "9" } : { skip: "1" }
      const answer = await post(action, { q: form.question, t: form.renderToken, ...score })
      expect(answer.status).toBe(303)
      place = new URL(answer.headers.get("location") ?? "", origin).pathname
    }
    expect(await (await fetch(`${origin}${place}`)).text()).toContain("Grazie")
    for (const table of [responses, visits]) {
      expect(await db().select().from(table).where(eq(table.workspaceId, ctx.workspaceId))).toEqual([])
    }
  })

  it("say what is wrong with an answer, and take no answers that we did not write", async () => {
    await sendTestMail(ctx, { surveyId: survey.surveyId })
    const path = linkOf((await kept())[0]?.html ?? "", "s")
    const form = await openForm(origin, path)
    const refused = await post(path, { q: form?.question ?? "", t: "" })
    expect(refused.status).toBe(422)
    const forged = Buffer.from('{"answers":{"score":"<b>"},"skipped":[]}').toString("base64url")
    expect((await openForm(origin, `${path}/${forged}.AAAAAAAAAAAAAAAAAAAAAA`))?.question).toBe(form?.question)
  })

  it("show the unsubscribe page, whose button changes nothing", async () => {
    const { id: customerId } = await anna()
    await sendTestMail(ctx, { surveyId: survey.surveyId, customerId })
    const path = linkOf((await kept())[0]?.html ?? "", "u")
    expect(await (await fetch(`${origin}${path}`)).text()).toContain("Anteprima")
    expect((await post(path, { "List-Unsubscribe": "One-Click" })).status).toBe(200)
    expect(await db().select().from(suppressions).where(eq(suppressions.workspaceId, ctx.workspaceId))).toEqual([])
  })

  it("end after two weeks, and with one changed character", async () => {
    await sendTestMail(ctx, { surveyId: survey.surveyId })
    const path = linkOf((await kept())[0]?.html ?? "", "s")
    const flipped = `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`
    expect((await fetch(`${origin}${flipped}`)).status).toBe(404)
    expect((await fetch(`${origin}/s/~`)).status).toBe(404)
    time.now = new Date(NOW.getTime() + 15 * 86_400_000)
    expect((await fetch(`${origin}${path}`)).status).toBe(404)
  })

  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${origin}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    })
})
