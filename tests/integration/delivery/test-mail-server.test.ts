import { afterAll, afterEach, expect, it } from "vitest"
import { startMailServer } from "../../servers/mail"

// Before any module reads the environment.
const mails = await startMailServer()
process.env.SMTP_URL = mails.url
const { makeMember } = await import("../../factories/member")
const { makeSurvey } = await import("../../factories/survey")
const { makeWorkspace } = await import("../../factories/workspace")
const { sendTestMail } = await import("@/lib/delivery/test-mail/send-test-mail")

afterEach(() => mails.heal())
afterAll(() => mails.stop())

async function test() {
  const ctx = await makeMember(await makeWorkspace(), `giulia-${crypto.randomUUID()}@example.test`)
  return sendTestMail(ctx, { surveyId: (await makeSurvey(ctx)).surveyId })
}

it("a test mail goes through the configured mail server", async () => {
  const report = await test()
  expect(report).toMatchObject({ outcome: "accepted", mailboxId: null })
  const [mail] = await mails.received(1)
  expect(mail?.to).toEqual([report.to])
  expect((await mail?.parsed())?.subject).toMatch(/^\[Test\] /)
})

it.each([
  ["refused", { at: "rcpt", reply: "550 5.7.1 Not from you" }, "550 5.7.1 Not from you"],
  ["deferred", { at: "end", reply: "451 4.3.0 Later" }, "451 4.3.0 Later"],
] as const)("one that is %s comes back with the server's words", async (outcome, fault, reply) => {
  mails.fail(fault)
  expect(await test()).toMatchObject({ outcome, reply: expect.stringContaining(reply) })
})

it("no mail server is told too", async () => {
  mails.fail({ at: "connect", drop: true })
  expect(await test()).toMatchObject({ outcome: "unreachable" })
})
