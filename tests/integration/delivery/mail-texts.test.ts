import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, type ReminderPlan, workspaces } from "@/db/schema"
import { readWorkspace } from "@/lib/accounts/reads"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { renderMessage } from "@/lib/delivery/render-message"
import { exportSurvey } from "@/lib/surveys/export-survey"
import { importSurvey } from "@/lib/surveys/import-survey"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readSurvey } from "@/lib/surveys/reads"
import { saveDraft } from "@/lib/surveys/save-draft"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { translationsCsv } from "@/lib/surveys/translations"
import { planInvitationsTo, readInvitations, readMessages } from "../../factories/sending"
import { ctx, only, send, server, survey } from "./queue-under-test"

async function write(mail: Partial<SurveyDefinition["mail"]>): Promise<void> {
  const { name, draft, draftRevision } = await readSurvey(ctx, survey.surveyId)
  const definition = { ...draft, mail: { ...draft.mail, ...mail } }
  await saveDraft(ctx, survey.surveyId, { name, definition, revision: draftRevision })
  await publishSurvey(ctx, survey.surveyId)
}

const mailed = async () => {
  await send()
  const [mail] = server.messages
  if (!mail) throw new Error("No mail came.")
  return { parsed: await mail.parsed(), headers: mail.raw.toString("latin1").split("\r\n\r\n")[0] ?? "" }
}

describe("who a survey's mail is from", () => {
  it("is the survey's own name and reply address, else the workspace's, else the brand", async () => {
    await planInvitationsTo(ctx, survey, 1)
    expect((await mailed()).parsed.from?.value[0]?.name).toBe("Brand")

    server.messages.length = 0
    const settings = { senderName: "The shop", replyTo: "shop@example.test" }
    await db().update(workspaces).set(settings).where(eq(workspaces.id, ctx.workspaceId))
    await planInvitationsTo(ctx, survey, 1, { name: "second" })
    const second = (await mailed()).parsed
    expect([second.from?.value[0]?.name, second.replyTo?.value[0]?.address]).toEqual(["The shop", "shop@example.test"])

    server.messages.length = 0
    await write({ senderName: { it: "Chiara di {{brand}}" }, replyTo: "chiara@example.test" })
    await planInvitationsTo(ctx, survey, 1, { name: "third" })
    const third = (await mailed()).parsed
    expect([third.from?.value[0]?.name, third.replyTo?.value[0]?.address]).toEqual([
      "Chiara di Brand",
      "chiara@example.test",
    ])
  })

  it("gains no header from a name, a customer or a property that holds line ends and Bcc", async () => {
    const evil = "Ada\r\nBcc: victim@example.test\r\n\r\n<b>Rossi"
    await write({
      senderName: { it: `Chiara\r\nBcc: victim@example.test {{customer.firstName}}{{customer.motto}}` },
      subject: { it: "{{customer.motto}}\nBcc: victim@example.test" },
      preheader: { it: "{{customer.motto}}" },
      intro: { it: "{{customer.motto}} <script>" },
    })
    const customer = {
      email: "ada@example.test",
      name: evil,
      properties: { motto: `x\r\nBcc: victim@example.test <i>` },
    }
    const { id } = await saveCustomer(ctx, customer)
    await db().update(customers).set({ name: evil }).where(eq(customers.id, id))
    await createCampaign(ctx, { surveyId: survey.surveyId, customerIds: [id], cooldownSeconds: 0 })
    const { parsed, headers } = await mailed()
    expect(headers).not.toMatch(/^(bcc|cc)\s*:/im)
    expect(server.messages[0]?.to).toEqual(["ada@example.test"])
    expect([parsed.bcc, parsed.from?.value.length]).toEqual([undefined, 1])
    expect(parsed.html).not.toMatch(/<script|<i>|<b>/)
    expect(parsed.html).toContain("Bcc: victim@example.test &lt;i&gt; &lt;script&gt;")
  })

  it("goes with the survey's file, and its words with the translations", async () => {
    await write({ senderName: { it: "Chiara", en: "Claire" }, replyTo: "chiara@example.test" })
    const file = await exportSurvey(ctx, survey.surveyId)
    const { id } = await importSurvey(ctx, { touchpointId: survey.touchpointId, survey: file })
    const { draft } = await readSurvey(ctx, id)
    expect(draft.mail).toMatchObject({ senderName: { it: "Chiara", en: "Claire" }, replyTo: "chiara@example.test" })
    const csv = translationsCsv(draft)
    expect(csv).toContain("mail/senderName,Chiara,Claire")
    expect(csv).not.toContain("replyTo")
  })
})

describe("a reminder's mail", () => {
  const reminded = async (reminders: ReminderPlan[] | null, number: number) => {
    const [invitation] = await readInvitations(ctx)
    const [message] = await readMessages(ctx)
    const [customer] = await db().select().from(customers).where(eq(customers.workspaceId, ctx.workspaceId))
    if (!invitation || !message || !customer?.email) throw new Error("Nothing was sent.")
    const claimed = {
      invitation: { ...invitation, reminders },
      message: { ...message, kind: "reminder" as const, number },
      customer: { ...customer, email: customer.email },
      workspace: await readWorkspace(ctx),
    }
    return renderMessage(claimed, ctx.now)
  }

  it("has the subject its plan gives it, with placeholders filled, and says when we wrote first", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await send()
    expect((await only()).sentAt).not.toBeNull()
    const plan = [{ afterDays: 3, subject: { it: "Un minuto, {{customer.firstName}}?" } }, { afterDays: 5 }]
    const first = await reminded(plan, 1)
    expect(first.subject).toBe("Un minuto, Ada?")
    expect(first.text).toContain("Ti abbiamo scritto lunedì 23 novembre:")
    const original = (await server.messages[0]?.parsed())?.subject
    expect((await reminded(plan, 2)).subject).toBe(`Promemoria: ${original}`)
    expect((await reminded(null, 1)).subject).toBe(`Promemoria: ${original}`)
  })

  it("has the links of the invitation, so that it can be answered and ended from either", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await send()
    const { text = "" } = (await server.messages[0]?.parsed()) ?? {}
    const links = (from: string) => new Set(from.match(/https?:\S+/g))
    const second = await reminded(null, 1)
    expect(links(second.text)).toEqual(links(text))
    expect(second.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click")
  })
})
