import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasOrders } from "@/tests/replay/orders"
import { replay } from "@/tests/replay/replay"
import { type MailServer, startMailServer } from "@/tests/servers/mail"

let folder: string
let mail: MailServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  mail = await startMailServer()
  process.env.DATABASE_URL = `file:${join(folder, "nove.db")}`
  process.env.SMTP_URL = mail.url
})
afterAll(async () => {
  await mail.stop()
  await rm(folder, { recursive: true, force: true })
})

const say = (line: string) => process.stdout.write(`bench  ${line}\n`)
const percent = (share: number) => share.toFixed(1).padStart(6)

describe.runIf(hasOrders)("the replay of all real orders", () => {
  it("gives every month's answers and CSAT as the files alone give them", async () => {
    const started = performance.now()
    const { months, comments, expectedComments, orders, invited, responded, mails, askedTwice } = await replay(mail)
    say("month    answers  CSAT from Nove  answers  CSAT from the CSV")
    for (const { month, answers, csat, expectedAnswers, expectedCsat } of months) {
      say(
        `${month}  ${String(answers).padStart(7)}  ${percent(csat)}          ${String(expectedAnswers).padStart(7)}  ${percent(expectedCsat)}`,
      )
    }
    say(`orders ${orders}, mails ${mails}, asked twice ${askedTwice}, invited ${invited}, responded ${responded}`)
    say(
      `comments ${comments}, in the CSV ${expectedComments}, in ${Math.round((performance.now() - started) / 1000)} s`,
    )
    expect(months.every((month) => month.answers === month.expectedAnswers && month.csat === month.expectedCsat)).toBe(
      true,
    )
    expect({ mails, invited, responded, askedTwice, comments }).toEqual({
      mails: orders,
      invited: orders,
      responded: orders,
      askedTwice: 0,
      comments: expectedComments,
    })
  })
})
