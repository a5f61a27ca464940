import { describe, expect, test } from "vitest"
import { checkLogin, checkServer } from "@/lib/delivery/deliverability/check-server"
import type { Certificate, ServerProbe } from "@/lib/delivery/transport/probe"

const NOW = new Date("2026-11-27T10:00:00Z")
const server = { host: "mail.aurora.example", port: 587 }
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const seen = (encrypted: boolean, certificate: Partial<Certificate> | null): ServerProbe => ({
  connection: {
    reached: true,
    encrypted,
    certificate: certificate && { name: "mail.aurora.example", until: inDays(60), fault: null, ...certificate },
  },
  login: { result: "ok" },
})

describe("the mail server", () => {
  test.each<[string, typeof server | null, ServerProbe | null, string]>([
    ["with a good certificate", server, seen(true, {}), "ok ok"],
    ["whose certificate ends within two weeks", server, seen(true, { until: inDays(13) }), "todo expiring"],
    [
      "whose certificate has ended",
      server,
      seen(true, { until: inDays(-1), fault: "CERT_HAS_EXPIRED" }),
      "todo expired",
    ],
    ["whose certificate is for another name", server, seen(true, { fault: "ERR_TLS_CERT_ALTNAME" }), "todo untrusted"],
    ["without encryption", server, seen(false, null), "todo plain"],
    ["without encryption on this machine", { host: "127.0.0.1", port: 25 }, seen(false, null), "ok local"],
    [
      "on this machine, with a certificate of its own",
      { host: "localhost", port: 25 },
      seen(true, { fault: "SELF_SIGNED" }),
      "ok local",
    ],
    [
      "that is not there",
      server,
      { connection: { reached: false, cause: "Gone." }, login: { result: "unknown" } },
      "todo unreachable",
    ],
    ["that is not set", null, null, "unknown mailbox"],
  ])("%s", (_, at, probe, expected) => {
    const { state, kind } = checkServer(at, probe, NOW)
    expect(`${state} ${kind}`).toBe(expected)
  })

  test.each<[ServerProbe["login"], string]>([
    [{ result: "ok" }, "ok ok"],
    [{ result: "none" }, "ok none"],
    [{ result: "unknown" }, "unknown unknown"],
    [{ result: "refused", reply: "535 No" }, "todo refused"],
  ])("whose login is %j", (login, expected) => {
    const { state, kind } = checkLogin({ ...seen(true, {}), login })
    expect(`${state} ${kind}`).toBe(expected)
  })
})
