import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hasOrders } from "@/tests/replay/orders"
import { type Replayed, replay } from "@/tests/replay/replay"
import { type MailServer, startMailServer } from "@/tests/servers/mail"

/** A slice; `npm run bench` replays them all. */
const ORDERS = 250

describe.runIf(hasOrders)("the replay of real orders", () => {
  let mail: MailServer
  let replayed: Replayed

  beforeAll(async () => {
    mail = await startMailServer()
    process.env.SMTP_URL = mail.url
    replayed = await replay(mail, ORDERS)
  }, 120_000)
  afterAll(() => mail.stop())

  it("gives the CSAT of every month that the files alone give", () => {
    expect(replayed.months.length).toBeGreaterThan(6)
    for (const month of replayed.months) {
      expect(month).toMatchObject({ answers: month.expectedAnswers, csat: month.expectedCsat })
    }
  })

  it("asks every order once, and counts who answered", () => {
    const { mails, invited, responded, askedTwice } = replayed
    expect({ mails, invited, responded, askedTwice }).toEqual({
      mails: ORDERS,
      invited: ORDERS,
      responded: ORDERS,
      askedTwice: 0,
    })
  })

  it("keeps every comment", () => {
    expect(replayed.comments).toBe(replayed.expectedComments)
  })
})
