import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, type ApiClient, bodyOf, idOf, refusalOf, startApi } from "../servers/api"

const UNKNOWN = "00000000-0000-4000-8000-000000000000"

let api: Api
let write: ApiClient
let read: ApiClient

beforeAll(async () => {
  api = await startApi()
  write = api.writer
  read = api.reader
})
afterAll(() => api.stop())

const touchpoint = (name: string) => ({ name, stage: "purchase", channel: "courier" })
const makeTouchpoint = async (name: string) =>
  idOf(await bodyOf(write("POST", "/touchpoints", { body: touchpoint(name) }), 201))

async function makeSurvey(name: string) {
  const touchpointId = await makeTouchpoint(name)
  const body = { touchpointId, name, template: "post-purchase", languages: ["it", "en"] }
  return { touchpointId, id: idOf(await bodyOf(write("POST", "/surveys", { body }), 201)) }
}

describe("touchpoints", () => {
  it("are added, listed, changed and archived", async () => {
    const made = await bodyOf(write("POST", "/touchpoints", { body: touchpoint("Delivery") }), 201)
    expect(made).toEqual({
      id: expect.any(String),
      name: "Delivery",
      stageId: expect.any(String),
      channel: "courier",
      medium: "physical",
      service: "assisted",
      target: null,
      status: "active",
    })
    const path = `/touchpoints/${idOf(made)}`
    expect(await bodyOf(read("GET", path))).toEqual(made)
    expect(await bodyOf(write("PATCH", path, { body: { target: 60, status: "archived" } }))).toEqual({
      ...made,
      target: 60,
      status: "archived",
    })
    const names = async (query: string) =>
      ((await bodyOf(read("GET", `/touchpoints${query}`))).data as { name: string }[]).map(({ name }) => name)
    expect(await names("")).not.toContain("Delivery")
    expect(await names("?archived=true")).toContain("Delivery")
  })

  it("are refused with the path of each bad field", async () => {
    const body = { name: " ", stage: "", channel: "pigeon" }
    expect(await refusalOf(write("POST", "/touchpoints", { body }), 400)).toEqual(["name", "stage", "channel"])
    expect(
      await refusalOf(write("POST", "/touchpoints", { body: { ...touchpoint("New"), stage: "moon" } }), 400),
    ).toEqual(["stage"])
    expect(await refusalOf(write("GET", "/touchpoints?archived=maybe"), 400)).toEqual(["archived"])
    await makeTouchpoint("Twice")
    await refusalOf(write("POST", "/touchpoints", { body: touchpoint("twice") }), 409)
  })
})

describe("surveys and triggers", () => {
  it("are drafted, edited, published and asked when an event comes", async () => {
    const { id, touchpointId } = await makeSurvey("After delivery")
    const draft = await bodyOf(read("GET", `/surveys/${id}`))
    expect(draft).toMatchObject({ id, touchpointId, metric: "nps", status: "draft", revision: 1 })
    const change = { name: "Renamed", definition: draft.definition, revision: 1 }
    expect(await bodyOf(write("PUT", `/surveys/${id}`, { body: change }))).toMatchObject({
      name: "Renamed",
      revision: 2,
    })
    await refusalOf(write("PUT", `/surveys/${id}`, { body: change }), 409)
    expect(await refusalOf(write("PUT", `/surveys/${id}`, { body: { ...change, definition: {} } }), 400)).toContain(
      "definition.questions",
    )
    const asked = { eventType: "order.delivered", surveyId: id, channel: "email" }
    expect(await refusalOf(write("POST", "/triggers", { body: asked }), 400)).toEqual(["surveyId"])
    expect(await bodyOf(write("POST", `/surveys/${id}/publish`))).toEqual({ version: 1 })
    const surveys = (await bodyOf(read("GET", "/surveys"))).data as unknown[]
    expect(surveys).toContainEqual(expect.objectContaining({ id, version: 1, status: "published" }))

    const trigger = await bodyOf(write("POST", "/triggers", { body: asked }), 201)
    expect(trigger).toMatchObject({ ...asked, status: "active", delaySeconds: 0, cooldownSeconds: null, sampling: 1 })
    expect(trigger).not.toHaveProperty("workspaceId")
    const path = `/triggers/${idOf(trigger)}`
    expect(await bodyOf(write("PATCH", path, { body: { status: "paused" } }))).toMatchObject({ status: "paused" })
    expect(await bodyOf(read("GET", path))).toMatchObject({ status: "paused" })
    expect((await bodyOf(read("GET", "/triggers"))).data).toContainEqual(expect.objectContaining({ id: trigger.id }))
    const dryRun = await bodyOf(read("POST", "/triggers/dry-run", { body: { triggerId: trigger.id, days: 7 } }))
    expect(dryRun).toMatchObject({ lookedAt: 0, complete: true, asked: { count: 0 }, notAsked: [] })
    expect(await refusalOf(read("POST", "/triggers/dry-run", { body: { days: 8 } }), 400)).toContain("days")
    expect(await write("DELETE", path)).toMatchObject({ status: 204 })
    await refusalOf(write("DELETE", path), 404)
  })

  it("are refused with the path of each bad field", async () => {
    const survey = { touchpointId: UNKNOWN, name: "x", template: "none", languages: [] }
    expect(await refusalOf(write("POST", "/surveys", { body: survey }), 400)).toEqual(["template", "languages"])
    const unknown = { ...survey, template: "csat", languages: ["it"] }
    await refusalOf(write("POST", "/surveys", { body: unknown }), 404)
    const trigger = { eventType: "a b", surveyId: "x", sampling: 2, filter: { all: [{ field: "x", op: "eq" }] } }
    expect(await refusalOf(write("POST", "/triggers", { body: trigger }), 400)).toEqual(
      expect.arrayContaining(["eventType", "sampling"]),
    )
  })
})

describe("events and invitations", () => {
  it("lead from an event to an invitation with a link, once", async () => {
    const { id: surveyId, touchpointId } = await makeSurvey("Support")
    await bodyOf(write("POST", `/surveys/${surveyId}/publish`))
    await bodyOf(write("POST", "/triggers", { body: { eventType: "ticket.closed", surveyId, channel: "email" } }), 201)
    const body = {
      type: "ticket.closed",
      externalId: "t-1",
      customer: { email: "Anna@example.com", name: "Anna", properties: { country: "IT" } },
      value: 12.5,
      currency: "eur",
    }
    const event = await bodyOf(write("POST", "/events", { body }), 201)
    expect(event).toMatchObject({ type: "ticket.closed", externalId: "t-1", currency: "EUR" })
    expect(event).not.toHaveProperty("workspaceId")
    const planned = expect.objectContaining({ state: "scheduled", reason: null, surveyId, touchpointId })
    expect(event.invitations).toEqual([planned])
    expect(await bodyOf(write("POST", "/events", { body }))).toEqual(event)

    const { data } = await bodyOf(read("GET", "/invitations?email=anna@example.com&state=scheduled"))
    const [invitation] = data as Record<string, unknown>[]
    expect(data).toHaveLength(1)
    expect(invitation).toMatchObject({
      ...(event.invitations as object[])[0],
      sentAt: null,
      customer: { id: event.customerId, email: expect.stringMatching(/^anna@example.com$/i) },
      link: expect.stringContaining(`${api.server.url}/s/`),
    })
    expect((await fetch(String(invitation?.link))).status).toBe(200)
    const path = `/invitations/${idOf(invitation)}`
    expect(await bodyOf(read("GET", path))).toEqual({ ...invitation, messages: [], visitedAt: expect.any(String) })
    expect(await bodyOf(read("GET", "/invitations/summary"))).toMatchObject({
      total: 1,
      byState: { scheduled: 1, sent: 0, unknown: 0, skipped: 0 },
    })
    expect(await bodyOf(write("POST", `${path}/revoke`))).toMatchObject({
      state: "revoked",
      reason: "revoked",
      link: null,
    })
    expect((await fetch(String(invitation?.link))).status).toBe(404)
  })

  it("are refused with the path of each bad field", async () => {
    const body = { type: "", customer: { email: "nobody" }, occurredAt: "yesterday", value: "1", more: true }
    expect(await refusalOf(write("POST", "/events", { body }), 400)).toEqual(
      expect.arrayContaining(["type", "customer.email", "occurredAt", "value"]),
    )
    expect(await refusalOf(write("POST", "/events", { body: { type: "x", customer: {} } }), 400)).toEqual(["customer"])
    expect(await refusalOf(write("GET", "/invitations?state=lost&limit=0"), 400)).toEqual(["limit", "state"])
  })
})
