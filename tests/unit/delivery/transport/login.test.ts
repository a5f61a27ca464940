import { describe, expect, test } from "vitest"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { mailServer, send, transportTo } from "./servers"

describe("login and encryption", () => {
  const login = { user: "nove@example.test", pass: "s3cret/&%" }

  test("use the user and password of the address", async () => {
    const server = await mailServer({ login })
    expect((await send(transportTo(server.url))).outcome).toBe("accepted")
  })

  test("with a wrong password say so, without the password", async () => {
    const server = await mailServer({ login })
    const wrong = server.url.replace(encodeURIComponent(login.pass), "another-secret")
    const receipt = await send(transportTo(wrong))
    expect(receipt).toMatchObject({ outcome: "unreachable", at: "login", smtpCode: 535, committed: 0 })
    expect(JSON.stringify(receipt)).not.toContain("another-secret")
  })

  test("fail where the server offers no login", async () => {
    const server = await mailServer()
    const receipt = await send(transportTo(server.url.replace("//", "//user:pass@")))
    expect(receipt).toMatchObject({ outcome: "unreachable", at: "login", committed: 0 })
  })

  test("take STARTTLS where it is offered, and trust any certificate only while there is no password", async () => {
    const server = await mailServer({ tls: true })
    expect((await send(transportTo(server.url))).outcome).toBe("accepted")
    expect((await server.messages[0]?.parsed())?.headers.get("subject")).toBe("Com’è andata?")
    const guarded = await mailServer({ tls: true, login })
    const receipt = await send(transportTo(guarded.url))
    expect(receipt).toMatchObject({ outcome: "unreachable", committed: 0 })
    expect(receipt.reply).toMatch(/certificate/i)
    expect((await send(transportTo(guarded.url, { tls: { rejectUnauthorized: false } }))).outcome).toBe("accepted")
  })

  test.each(["", "mail.example.com", "http://mail.example.com", "smtp://", "smtp://user:100%@mail.example.com"])(
    "refuse %j as an address, without repeating it",
    (url) => {
      expect(() => smtpTransport({ url })).toThrow(/SMTP_URL/)
      expect(() => smtpTransport({ url })).not.toThrow(/100%/)
    },
  )
})
