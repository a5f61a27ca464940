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

describe("the API at large", () => {
  it("asks for a key", async () => {
    await refusalOf(api.client()("GET", "/touchpoints"), 401)
    await refusalOf(api.client()("POST", "/events", { body: {} }), 401)
    await refusalOf(api.client("nove_wrong")("GET", "/metrics"), 401)
  })

  it("lets a key that may only read change nothing", async () => {
    const writes: [string, string][] = [
      ["POST", "/events"],
      ["POST", "/customers"],
      ["POST", "/touchpoints"],
      ["PATCH", `/touchpoints/${UNKNOWN}`],
      ["POST", "/surveys"],
      ["PUT", `/surveys/${UNKNOWN}`],
      ["POST", `/surveys/${UNKNOWN}/publish`],
      ["POST", "/triggers"],
      ["PATCH", `/triggers/${UNKNOWN}`],
      ["DELETE", `/triggers/${UNKNOWN}`],
      ["POST", `/invitations/${UNKNOWN}/revoke`],
      ["POST", "/suppressions"],
      ["DELETE", `/suppressions/${UNKNOWN}`],
      ["POST", "/responses"],
      ["DELETE", `/responses/${UNKNOWN}`],
      ["DELETE", `/customers/${UNKNOWN}`],
    ]
    for (const [method, path] of writes)
      await refusalOf(read(method, path, method === "DELETE" ? {} : { body: {} }), 403)
    expect(await bodyOf(read("GET", "/customers"))).toEqual({ data: [], nextCursor: null })
  })

  it("erases a customer for a key that may do all, once", async () => {
    const path = `/customers/${idOf(await bodyOf(write("POST", "/customers", { body: { email: "gone@example.com" } }), 201))}`
    await refusalOf(write("DELETE", path), 403)
    expect(await api.admin("DELETE", path)).toEqual({ status: 204, type: "", body: {} })
    await refusalOf(api.admin("DELETE", path), 404)
    await refusalOf(read("GET", path), 404)
    expect(await bodyOf(read("GET", "/customers?search=gone"))).toEqual({ data: [], nextCursor: null })
  })

  it("says in its own way what is not there", async () => {
    await refusalOf(write("GET", "/nothing"), 404)
    await refusalOf(write("GET", "/events"), 404)
    for (const path of ["customers", "touchpoints", "surveys", "triggers", "invitations", "responses"]) {
      await refusalOf(write("GET", `/${path}/${UNKNOWN}`), 404)
    }
    await refusalOf(write("GET", "/touchpoints/%00"), 404)
    await refusalOf(write("PATCH", `/touchpoints/${UNKNOWN}`, { body: { name: "x" } }), 404)
    await refusalOf(write("POST", `/surveys/${UNKNOWN}/publish`), 404)
    await refusalOf(write("PATCH", `/triggers/${UNKNOWN}`, { body: { status: "paused" } }), 404)
    await refusalOf(write("POST", `/invitations/${UNKNOWN}/revoke`), 404)
    await refusalOf(write("DELETE", `/responses/${UNKNOWN}`), 404)
  })

  it("refuses what is no JSON, and what is too large, whatever its length says", async () => {
    const large = JSON.stringify({ comment: "x".repeat(1_100_000) })
    for (const path of ["/responses", "/events"]) {
      await refusalOf(write("POST", path, { body: "{" }), 400)
      await refusalOf(write("POST", path), 400)
      await refusalOf(write("POST", path, { body: large }), 413)
    }
    expect(await bodyOf(write("GET", "/responses"))).toEqual({ data: [], nextCursor: null })
  })

  it("answers a POST with an Idempotency-Key once", async () => {
    const once = (key: string, name: string) =>
      write("POST", "/touchpoints", { body: touchpoint(name), headers: { "idempotency-key": key } })
    const first = await once("a", "Unboxing")
    expect(first.status).toBe(201)
    expect(await once("a", "Unboxing")).toMatchObject({ status: 201, body: first.body })
    await refusalOf(once("a", "Invoice"), 409)
    await refusalOf(once("x".repeat(256), "Invoice"), 400)

    const event = { type: "page.seen", customer: { email: "once@example.com" } }
    const send = () => write("POST", "/events", { body: event, headers: { "idempotency-key": "e" } })
    const seen = await send()
    expect(seen.status).toBe(201)
    expect(await send()).toMatchObject({ status: 201, body: seen.body })
  })

  it("shows its document and its page to everybody", async () => {
    expect(await bodyOf(api.client()("GET", "/openapi.json"))).toMatchObject({ openapi: "3.1.0" })
    const pageIn = async (language: string) => {
      const response = await fetch(`${api.server.url}/docs/api`, { headers: { "accept-language": language } })
      expect(response.status).toBe(200)
      return response.text()
    }
    const page = await pageIn("en")
    expect(page).toContain("Say that something happened to a customer")
    expect(page).toContain(`${api.server.url}/api/v1/events`)
    expect(await pageIn("it")).toContain("Una volta sola")
  })
})
