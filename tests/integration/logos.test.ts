import { gzipSync } from "node:zlib"
import { desc, eq } from "drizzle-orm"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { logos, mailbox, workspaces } from "@/db/schema"
import { changeWorkspace } from "@/lib/accounts/change-workspace"
import type { Ctx } from "@/lib/accounts/ctx"
import { storeLogo } from "@/lib/accounts/logos/store-logo"
import { readWorkspace } from "@/lib/accounts/reads"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { unsubscribeToken } from "@/lib/delivery/links"
import { openTransport } from "@/lib/delivery/open-transport"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { createSharedLink } from "@/lib/responses/shared/create-shared-link"
import { sharedToken } from "@/lib/responses/shared/tokens"
import type { Server } from "@/lib/server/start-server"
import { copySurvey } from "@/lib/surveys/copy-survey"
import { exportSurvey } from "@/lib/surveys/export-survey"
import { importSurvey } from "@/lib/surveys/import-survey"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion, readSurvey } from "@/lib/surveys/reads"
import { saveDraft } from "@/lib/surveys/save-draft"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { svgLogo } from "@/tests/factories/logo"
import { planInvitationsTo } from "@/tests/factories/sending"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"
import { startEntry } from "@/tests/servers/entry"

const time = { now: new Date("2026-11-23T10:00:00Z") }
let server: Server
let origin: string
let ctx: Ctx
let survey: MadeSurvey
let id: string

const dots = (fill: string) =>
  svgLogo(`<g fill="${fill}"><circle cx="40" cy="25" r="20"/><circle cx="120" cy="25" r="20"/></g>`)

beforeAll(async () => {
  ;({ server, origin, ctx } = await startEntry(time))
  survey = await makeSurvey(ctx)
  ;({ id } = await storeLogo(ctx, dots("#111")))
  await settings({ logoId: id, buttonTexts: { confirm: { it: "Vota", en: " " } } })
})
afterAll(() => server.close())

/** Changes some of the workspace's settings. */
async function settings(change: Partial<WorkspaceSettings>) {
  const { name, timeZone, brandColor, cornerStyle, postalAddress, senderName, replyTo, openDays, segments } =
    await readWorkspace(ctx)
  const brand = { name, locale: "it" as const, timeZone, brandColor, cornerStyle, postalAddress, senderName, replyTo }
  const asking = { cooldownDays: 30, sendFromMinute: 0, sendUntilMinute: 1440, openDays, segments }
  await changeWorkspace(ctx, { ...brand, ...asking, ...change })
}

const page = async (path: string) => (await fetch(`${origin}${path}`, { headers: { "accept-language": "it" } })).text()
const pictureIn = (html: string) => /<img src="data:image\/webp;base64,([^"]+)"/.exec(html)?.[1]

/** The newest mail of the workspace. */
async function mailOf(): Promise<string> {
  const mine = eq(mailbox.workspaceId, ctx.workspaceId)
  const [mail] = await db().select({ html: mailbox.html }).from(mailbox).where(mine).orderBy(desc(mailbox.createdAt))
  return mail?.html ?? ""
}

/** The draft with another look, saved. */
async function look(surveyId: string, change: SurveyDefinition["look"]) {
  const { name, draft, draftRevision } = await readSurvey(ctx, surveyId)
  await saveDraft(ctx, surveyId, { name, revision: draftRevision, definition: { ...draft, look: change } })
}

describe("an uploaded logo", () => {
  it("is on every page of the brand as a picture of our own drawing, well within one round trip", async () => {
    const { id: invitation, token } = await makeSentInvitation(ctx, survey)
    const shared = await createSharedLink(ctx, survey.surveyId, { name: "Poster" })
    for (const path of [`/s/${token}`, `/s/${sharedToken(shared.id)}`, `/u/${unsubscribeToken(invitation)}`]) {
      const html = await page(path)
      expect((await sharp(Buffer.from(pictureIn(html) ?? "", "base64")).metadata()).format, path).toBe("webp")
      expect(html).toContain('alt="Brand" class="on-light"')
      expect(gzipSync(html).length).toBeLessThan(14_336)
    }
  })

  it("is shown by the mail from an address that anybody may read, with the name as alt", async () => {
    await planInvitationsTo(ctx, survey, 1)
    await sendDueInvitations(() => time.now, openTransport())
    const html = await mailOf()
    const [img = "", address = ""] = /<img src="([^"]+)"[^>]*>/.exec(html) ?? []
    expect(img).toContain('alt="Brand"')
    expect(new URL(address).pathname).toBe(`/logos/${id}.png`)
    const picture = await fetch(`${origin}/logos/${id}.png`)
    expect(picture.status).toBe(200)
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    })
    const { format, width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
    expect({ format, width, height }).toEqual({ format: "png", width: 192, height: 64 })
  })

  it.each(["nothing.png", `${"A".repeat(22)}.png`, "..%2f..%2fetc%2fpasswd.png", "", ".png", "%00.png"])(
    "is not found at /logos/%s",
    async (file) => {
      const answer = await fetch(`${origin}/logos/${file}`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe("There is no such logo.")
    },
  )

  it("stays where old mails ask for it after the workspace took it away, and leaves the page", async () => {
    const { token } = await makeSentInvitation(ctx, survey)
    await settings({ logoId: null })
    expect(pictureIn(await page(`/s/${token}`))).toBeUndefined()
    expect((await fetch(`${origin}/logos/${id}.png`)).status).toBe(200)
    await settings({ logoId: id })
  })

  it("that is not there any more leaves the page with the name", async () => {
    const { token } = await makeSentInvitation(ctx, survey)
    const mine = eq(workspaces.id, ctx.workspaceId)
    await db()
      .update(workspaces)
      .set({ logoId: "A".repeat(22) })
      .where(mine)
    expect(await page(`/s/${token}`)).toContain("<header><span>Brand</span></header>")
    await db().update(workspaces).set({ logoId: id }).where(mine)
  })

  it("is drawn once however often it is uploaded, for each workspace apart", async () => {
    expect(await storeLogo(ctx, dots("#111"))).toEqual({ id })
    expect(await db().select().from(logos).where(eq(logos.workspaceId, ctx.workspaceId))).toHaveLength(1)
    expect(await storeLogo(await makeWorkspace(), dots("#111"))).not.toEqual({ id })
  })

  it("is refused from who may only read, and nothing of a bad file is kept", async () => {
    await expect(storeLogo(withScope(ctx, "read"), dots("#111"))).rejects.toMatchObject({ code: "forbidden" })
    const before = await db().select({ id: logos.id }).from(logos)
    await expect(storeLogo(ctx, svgLogo("<script/>"))).rejects.toMatchObject({ code: "invalid" })
    expect(await db().select({ id: logos.id }).from(logos)).toEqual(before)
  })
})

describe("a survey's own look", () => {
  const shown = async () => {
    await publishSurvey(ctx, survey.surveyId)
    const { token } = await makeSentInvitation(ctx, { ...survey, version: await publishedVersion() })
    return page(`/s/${token}`)
  }
  const publishedVersion = async () => {
    const version = await readPublishedVersion(ctx, survey.surveyId)
    if (!version) throw new Error("The survey is not published.")
    return version
  }

  it("has a logo of its own, or none, and its own words on the buttons", async () => {
    const red = await storeLogo(ctx, dots("#e8590c"))
    const workspaces = pictureIn(await shown())
    await look(survey.surveyId, { logo: red.id, buttonText: { it: "Invia il voto" } })
    const own = await shown()
    expect(pictureIn(own)).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(pictureIn(own)).not.toBe(workspaces)
    expect(own).toContain(">Invia il voto</button>")
    await look(survey.surveyId, { logo: "none" })
    const bare = await shown()
    expect(bare).not.toContain("<img")
    expect(bare).toContain("<header><span>Brand</span></header>")
    expect(bare).toContain(">Vota</button>")
  })

  it("shows no logo of another workspace: the path says so", async () => {
    const other = await storeLogo(await makeWorkspace(), dots("#e8590c"))
    await expect(look(survey.surveyId, { logo: other.id })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "definition.look.logo" }],
    })
    await expect(settings({ logoId: other.id })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "logoId" }],
    })
  })

  it("goes with a copy and a file; a workspace that has not the logo leaves it behind", async () => {
    const own = { logo: id, cornerStyle: "round", brandColor: "#0F766E", nextText: { it: "Avanti" } } as const
    await look(survey.surveyId, own)
    const copy = await copySurvey(ctx, survey.surveyId, { name: "Copy" })
    const file = await exportSurvey(ctx, survey.surveyId)
    const here = await importSurvey(ctx, { touchpointId: survey.touchpointId, survey: file })
    for (const made of [copy, here]) expect((await readSurvey(ctx, made.id)).draft.look).toEqual(own)
    const other = await makeWorkspace()
    const { touchpointId } = await makeSurvey(other)
    const there = await importSurvey(other, { touchpointId, survey: file })
    const { logo: _, ...rest } = own
    expect((await readSurvey(other, there.id)).draft.look).toEqual(rest)
  })
})
