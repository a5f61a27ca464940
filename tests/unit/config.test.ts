import { describe, expect, it } from "vitest"
import { readConfig } from "@/lib/config"

describe("the environment", () => {
  it("needs nothing: a SQLite file, the built-in mailbox, the worker inline", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      databaseUrl: "file:./data/nove.db",
      engine: "sqlite",
      smtpUrl: undefined,
      worker: "inline",
    })
  })

  it("counts an empty variable as absent", () => {
    expect(readConfig({ SMTP_URL: "", PORT: "" })).toEqual(readConfig({}))
  })

  it("drops the slash at the end of APP_URL, so that links have one", () => {
    expect(readConfig({ APP_URL: "https://ask.example.com/" }).appUrl).toBe("https://ask.example.com")
  })

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["APP_URL", "ask.example.com"],
    ["DATABASE_URL", "mysql://localhost/nove"],
    ["SMTP_URL", "http://mail.example.com"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "Brand <a@b.example>\r\nBcc: c@d.example"],
    ["APP_SECRET", "short"],
    ["WORKER", "maybe"],
    ["SEND_CONCURRENCY", "0"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("that makes no sense is named: %s=%s", (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must .+\\.$`))
  })

  it("wants the three DKIM settings together", () => {
    expect(() => readConfig({ DKIM_DOMAIN: "example.com" })).toThrow("must be set together")
  })
})
