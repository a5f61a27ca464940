import { describe, expect, it, test } from "vitest"
import { changeOf, countsOf, type InvitationFacts } from "@/lib/delivery/counts-of"
import { addSent, delaysOf, ratesOf } from "@/lib/insights/quality/rates"

const sentAt = new Date("2026-11-20T09:00:00Z")
const secondsLater = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000)
const sent: InvitationFacts = {
  sentAt,
  bouncedAt: null,
  visitedAt: null,
  suspectedScanner: false,
  startedAt: null,
  completedAt: null,
  commented: false,
}

describe("what an invitation counts", () => {
  test.each([
    [599, "delay0"],
    [600, "delay1"],
    [3599, "delay1"],
    [3600, "delay2"],
    [21_600, "delay3"],
    [86_400, "delay4"],
    [259_200, "delay5"],
    [604_799, "delay5"],
    [604_800, "delay6"],
    [30 * 86_400, "delay6"],
  ])("an answer after %i seconds is in %s", (seconds, bucket) => {
    expect(countsOf({ ...sent, startedAt: secondsLater(seconds) })).toMatchObject({
      responded: 1,
      visited: 1,
      [bucket]: 1,
    })
  })

  it("has no delay where only that it was answered is known", () => {
    const erased = countsOf({ ...sent, startedAt: sentAt })
    expect(Object.keys(erased).filter((name) => name.startsWith("delay"))).toEqual([])
    expect(erased).toMatchObject({ responded: 1, visited: 1 })
  })

  it("takes a scanner's opening for no visit, but its answer for one", () => {
    const scanned = { ...sent, visitedAt: secondsLater(1), suspectedScanner: true }
    expect(countsOf(scanned)).toMatchObject({ visited: 0 })
    expect(countsOf({ ...scanned, startedAt: secondsLater(60) })).toMatchObject({ visited: 1, responded: 1 })
  })

  it("says only what changes, and nothing where nothing does", () => {
    const answered = { ...sent, visitedAt: secondsLater(5), startedAt: secondsLater(60) }
    expect(changeOf({ ...sent, visitedAt: secondsLater(5) }, answered)).toEqual({ responded: 1, delay0: 1 })
    expect(changeOf(answered, { ...answered, completedAt: secondsLater(90), commented: true })).toEqual({
      completed: 1,
      commented: 1,
    })
    expect(changeOf(answered, answered)).toBeUndefined()
  })
})

describe("rates of summed counts", () => {
  const day = (counts: Partial<Parameters<typeof addSent>[0][number]>) => ({
    ...{ accepted: 0, bounced: 0, responded: 0, visited: 0, completed: 0, commented: 0 },
    ...{ delay0: 0, delay1: 0, delay2: 0, delay3: 0, delay4: 0, delay5: 0, delay6: 0, lastDay: 20_000 },
    ...counts,
  })

  it("are of delivered and of answered invitations, and provisional while some are open", () => {
    const sum = addSent([
      day({ accepted: 60, bounced: 10, responded: 20, visited: 30, completed: 10, commented: 5 }),
      day({ accepted: 50, responded: 5, visited: 10, completed: 5, commented: 0, lastDay: 20_003 }),
    ])
    const rates = ratesOf(sum, 20_003)
    expect(rates).toMatchObject({ delivered: 100, responded: 25, visited: 40, provisional: true })
    expect(rates.response.share).toBe(25)
    expect(rates.visit.share).toBe(40)
    expect(rates.completion.share).toBe(60)
    expect(rates.comment.share).toBe(20)
    expect(ratesOf(sum, 20_004).provisional).toBe(false)
  })

  it("are null where there is nothing to count, and never over 100", () => {
    expect(ratesOf(undefined, 0).response).toMatchObject({ n: 0, share: null, low: null })
    const bounced = ratesOf(day({ accepted: 1, bounced: 1, responded: 1, visited: 1 }), 0)
    expect(bounced.response).toMatchObject({ count: 1, n: 1, share: 100 })
  })

  it("name the bucket of the median", () => {
    expect(delaysOf(day({ delay0: 2, delay3: 2, delay6: 1 }))).toMatchObject({ n: 5, median: 3 })
    expect(delaysOf(day({ delay1: 1, delay2: 1 }))).toMatchObject({ n: 2, median: 1 })
    expect(delaysOf(undefined)).toMatchObject({ n: 0, median: null })
  })
})
