import { describe, expect, test } from "vitest"
import { probeServer } from "@/lib/delivery/transport/probe"
import { BRIEFLY, mailServer, scripted } from "../transport/servers"

const login = { user: "nove@example.test", pass: "s3cret/&%" }
const PATIENCE = { open: 10_000, envelope: 10_000, verdict: 10_000 }
const probe = (url: string, tls?: { rejectUnauthorized: boolean }) =>
  probeServer({ url, patience: PATIENCE, ...(tls && { tls }) })

describe("a look at the mail server", () => {
  test("sees one without encryption and login, and sends nothing", async () => {
    const server = await mailServer()
    expect(await probe(server.url)).toEqual({
      connection: { reached: true, encrypted: false, certificate: null },
      login: { result: "none" },
    })
    expect(server.messages).toEqual([])
  })

  test("sees STARTTLS, until when the certificate was valid, and why it is not trusted", async () => {
    const server = await mailServer({ tls: true })
    const { connection } = await probe(server.url)
    expect(connection).toMatchObject({
      encrypted: true,
      certificate: { until: new Date("2025-02-09T11:32:58Z"), fault: "CERT_HAS_EXPIRED" },
    })
  })

  test("logs in as sending does: not over a certificate that is not trusted", async () => {
    const server = await mailServer({ tls: true, login })
    expect((await probe(server.url)).login).toEqual({
      result: "refused",
      reply: expect.stringMatching(/certificate .* is not trusted/),
    })
    expect((await probe(server.url, { rejectUnauthorized: false })).login).toEqual({ result: "ok" })
    expect(server.messages).toEqual([])
  })

  test("tells the server's words about a wrong password, without the password", async () => {
    const server = await mailServer({ login })
    const found = await probe(server.url.replace(encodeURIComponent(login.pass), "another-secret"))
    expect(found.login).toEqual({ result: "refused", reply: expect.stringContaining("535 5.7.8") })
    expect(JSON.stringify(found)).not.toContain("another-secret")
  })

  test("says why a server cannot be reached: nobody there, nothing said, no mail server", async () => {
    const gone = await mailServer()
    await gone.stop()
    const cause = async (url: string, patience = PATIENCE) => {
      const { connection, login: outcome } = await probeServer({ url, patience })
      expect(outcome).toEqual({ result: "unknown" })
      return connection.reached ? "" : connection.cause
    }
    expect(await cause(gone.url)).toBe("The mail server refuses connections.")
    const silent = await mailServer()
    silent.fail({ at: "connect", stall: 60_000 })
    expect(await cause(silent.url, BRIEFLY)).toBe("The mail server did not answer in time.")
    const other = await scripted(() => undefined, "554 No SMTP service here")
    expect(await cause(other.url)).toContain("554")
  })
})
