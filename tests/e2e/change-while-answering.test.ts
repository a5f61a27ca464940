import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { type Api, bodyOf, idOf, startApi } from "../servers/api"
import { launchBrowser } from "../servers/browser"
import { read } from "../servers/reading"

const PHONE = { width: 360, height: 740 }

let api: Api
let browser: Browser
beforeAll(async () => {
  api = await startApi({ WORKER: "inline" })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await api.stop()
})

type Draft = { name: string; revision: number; definition: SurveyDefinition }

/** A survey that is asked after `order.NAME`. */
async function publishSurvey(name: string): Promise<string> {
  const { writer } = api
  const touchpoint = { name, stage: "purchase", channel: "courier" }
  const touchpointId = idOf(await bodyOf(writer("POST", "/touchpoints", { body: touchpoint }), 201))
  const body = { touchpointId, name, template: "post-purchase", languages: ["it"] }
  const surveyId = idOf(await bodyOf(writer("POST", "/surveys", { body }), 201))
  await bodyOf(writer("POST", `/surveys/${surveyId}/publish`))
  const trigger = { eventType: `order.${name}`, surveyId, channel: "email", window: "any", cooldownSeconds: 0 }
  await bodyOf(writer("POST", "/triggers", { body: trigger }), 201)
  return surveyId
}

/** The link in the mail that somebody gets after an order. */
async function askSomebody(name: string, email: string): Promise<string> {
  const body = { type: `order.${name}`, externalId: email, customer: { email, locale: "it" } }
  await bodyOf(api.writer("POST", "/events", { body }), 201)
  const sent = async () => {
    const { data } = await bodyOf(api.reader("GET", `/invitations?email=${encodeURIComponent(email)}`))
    return (data as { state: string; link: string | null }[])[0]
  }
  await expect.poll(async () => (await sent())?.state, { timeout: 20_000 }).toBe("sent")
  return (await sent())?.link ?? ""
}

/** Somebody deletes an option, words another anew, adds a question, and publishes. */
async function changeSurvey(surveyId: string): Promise<void> {
  const { name, revision, definition } = (await bodyOf(api.reader("GET", `/surveys/${surveyId}`))) as Draft
  const questions = definition.questions.flatMap((question): SurveyDefinition["questions"] => {
    if (question.type !== "single_choice" || !question.options.some(({ id }) => id === "damaged")) return [question]
    const options = question.options
      .filter(({ id }) => id !== "damaged")
      .map((option) => (option.id === "delivery_time" ? { ...option, label: { it: "Consegna lenta" } } : option))
    const added = { id: "packaging", type: "yes_no", title: { it: "La scatola era intera?" }, required: false } as const
    return [{ ...question, options }, added]
  })
  const body = { name, revision, definition: { ...definition, questions } }
  await bodyOf(api.writer("PUT", `/surveys/${surveyId}`, { body }))
  expect(await bodyOf(api.writer("POST", `/surveys/${surveyId}/publish`))).toMatchObject({ version: 2 })
}

const at = (page: Page, title: string) => page.locator("h1", { hasText: title }).waitFor()
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check()
const go = (page: Page) => page.locator("button.go").click()

async function giveScore(page: Page, link: string, score: number) {
  await page.goto(`${link}?score=${score}`)
  await read()
  await go(page)
  await at(page, "Che cosa non è andato?")
}

it.each([true, false])("a survey changes while people answer it, with JavaScript %s", async (javaScriptEnabled) => {
  const name = javaScriptEnabled ? "script" : "plain"
  const surveyId = await publishSurvey(name)
  const [early, late] = [`early@${name}.example.com`, `late@${name}.example.com`]
  const link = await askSomebody(name, early)
  const open = () => browser.newContext({ viewport: PHONE, javaScriptEnabled })

  const begun = await open()
  await giveScore(await begun.newPage(), link, 2)
  await begun.close()
  await changeSurvey(surveyId)

  // Another device, later: on with the question that is open, as it was worded, with the option that is gone now.
  const resumed = await open()
  const page = await resumed.newPage()
  await page.goto(link)
  await at(page, "Che cosa non è andato?")
  await page.getByText("I tempi di consegna").waitFor()
  await choose(page, "Il pacco è arrivato rovinato")
  await go(page)
  await at(page, "C’è altro che vuoi dirci?")
  await resumed.close()

  const anew = await open()
  const newPage = await anew.newPage()
  await giveScore(newPage, await askSomebody(name, late), 3)
  expect(await newPage.getByText("Il pacco è arrivato rovinato").count()).toBe(0)
  await choose(newPage, "Consegna lenta")
  await go(newPage)
  await at(newPage, "La scatola era intera?")
  await anew.close()

  const results = await bodyOf(api.reader("GET", `/surveys/${surveyId}/results`))
  expect(results).toMatchObject({ n: 2, asked: 2 })
  const questions = results.questions as { key: string; picture: { options: unknown[] } }[]
  const find = (wanted: string) => questions.find(({ key }) => key === wanted)
  // One question over both versions: the renamed option is one, and the one that is gone keeps its answer.
  expect(find("reason_detractor")).toMatchObject({ saw: 2, answered: 2 })
  expect(find("reason_detractor")?.picture.options).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: "delivery_time", label: { it: "Consegna lenta" }, count: 1, gone: false }),
      expect.objectContaining({ id: "damaged", count: 1, gone: true }),
    ]),
  )
  expect(find("packaging")).toMatchObject({ saw: 1, answered: 0 })
})
