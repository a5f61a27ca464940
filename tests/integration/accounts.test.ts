import { afterEach, beforeAll, describe, expect, it } from "vitest"
import { db, transaction } from "@/db/client"
import { auditLog, members, rateLimits } from "@/db/schema"
import { auth, CLIENT_ADDRESS_HEADER } from "@/lib/accounts/auth"
import { ctxOfBearer } from "@/lib/accounts/authenticate"
import { createApiKey } from "@/lib/accounts/create-api-key"
import { type Ctx, systemCtx } from "@/lib/accounts/ctx"
import { listApiKeys } from "@/lib/accounts/reads"
import { revokeApiKey } from "@/lib/accounts/revoke-api-key"
import { createSetupLink, isSetupToken, setUpOwner, setUpOwnerByLink } from "@/lib/accounts/set-up-owner"
import { listStages } from "@/lib/journey/reads"
import { NOW, withScope } from "@/tests/factories/workspace"

const owner = {
  name: "Giulia Ferrante",
  email: "Giulia@Example.com",
  password: "una password lunga",
  workspace: "Bottega Aurora",
  timeZone: "Europe/Rome",
  locale: "it" as const,
}
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const tokenOf = (link: string | null) => link?.split("/").at(-1) ?? ""

let ctx: Ctx

beforeAll(async () => {
  const first = tokenOf(await createSetupLink(NOW))
  const token = tokenOf(await createSetupLink(NOW))
  await expect(setUpOwnerByLink(first, owner, NOW)).rejects.toMatchObject({ code: "not_found" })
  expect(await isSetupToken(token, hours(25))).toBe(false)
  await expect(setUpOwnerByLink(token, { ...owner, timeZone: "Mars/Base" }, NOW)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "timeZone" }],
  })
  const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => setUpOwnerByLink(token, owner, NOW)))
  const made = attempts.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []))
  expect(made).toHaveLength(1)
  ctx = systemCtx(made[0]?.workspaceId ?? "", NOW)
})

describe("setting up", () => {
  it("works once, with the newest link, and makes a workspace with the six stages", async () => {
    expect(await createSetupLink(NOW)).toBeNull()
    await expect(setUpOwner({ ...owner, email: "other@example.com" }, NOW)).rejects.toMatchObject({ code: "conflict" })
    expect(await db().select().from(members)).toHaveLength(1)
    expect(await listApiKeys(ctx)).toEqual([])
    expect((await listStages(ctx)).map(({ name }) => name)).toEqual([
      "Scoperta",
      "Considerazione",
      "Decisione",
      "Acquisto",
      "Assistenza",
      "Fedeltà",
    ])
  })
})

describe("signing in", () => {
  afterEach(() => transaction(async (tx) => void (await tx.delete(rateLimits))))

  const signIn = (password: string, address: string) =>
    auth().handler(
      new Request("http://localhost:3000/api/auth/sign-in/email", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          origin: "http://localhost:3000",
          [CLIENT_ADDRESS_HEADER]: address,
        },
        body: JSON.stringify({ email: "giulia@example.com", password }),
      }),
    )

  it("gives a session kept in the database", async () => {
    const answer = await signIn(owner.password, "192.0.2.1")
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? ""
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/i)
    const session = await auth().api.getSession({ headers: new Headers({ cookie }) })
    expect(session?.user.email).toBe("giulia@example.com")
  })

  it("refuses a wrong password, and after ten attempts every password for a while", async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await signIn("wrong password", "192.0.2.2")).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.slice(10)).toEqual([429, 429])
    expect((await signIn(owner.password, "192.0.2.2")).status).toBe(429)
    expect((await signIn(owner.password, "192.0.2.3")).status).toBe(200)
  })

  it("lets nobody sign themselves up", async () => {
    const answer = await auth().handler(
      new Request("http://localhost:3000/api/auth/sign-up/email", {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://localhost:3000" },
        body: JSON.stringify({ name: "X", email: "x@example.com", password: "a long password" }),
      }),
    )
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })
})

describe("an API key", () => {
  it("opens its workspace with its scope until it is revoked", async () => {
    const { id, key } = await createApiKey(ctx, { name: "Shop", scope: "write" })
    expect(await ctxOfBearer(`Bearer ${key}`, NOW)).toMatchObject({ workspaceId: ctx.workspaceId, scope: "write" })
    await revokeApiKey(ctx, id)
    await expect(ctxOfBearer(`Bearer ${key}`, NOW)).rejects.toMatchObject({ code: "unauthenticated" })
    await expect(revokeApiKey(ctx, id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("is kept as a hash, and leaves its trace in the audit log", async () => {
    const { id, key } = await createApiKey(ctx, { name: "Help desk", scope: "read" })
    expect(JSON.stringify(await listApiKeys(ctx))).not.toContain(key)
    const actions = (await db().select().from(auditLog)).filter(({ subject }) => subject === id)
    expect(actions.map(({ action }) => action)).toEqual(["api-key.create"])
  })

  it.each([undefined, "", "Bearer", "Bearer nove_guessed", "Basic abc"])(
    "is asked for: %s is refused",
    async (header) => {
      await expect(ctxOfBearer(header, NOW)).rejects.toMatchObject({ code: "unauthenticated" })
    },
  )

  it("is not made by who may only write", async () => {
    await expect(createApiKey(withScope(ctx, "write"), { name: "X", scope: "admin" })).rejects.toMatchObject({
      code: "forbidden",
    })
  })
})
