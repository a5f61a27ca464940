import { describe, expect, it } from "vitest"
import { type Contender, compareContenders, rivalAhead } from "@/lib/delivery/rules/rank"
import fc from "@/tests/properties"

const now = new Date("2026-11-23T10:00:00Z")
const DAY = 86_400
const inDays = (days: number) => new Date(now.getTime() + days * DAY * 1000)
const contender = (given: Partial<Contender> & { id: string }): Contender => ({
  priority: 50,
  sendAt: now,
  cooldownSeconds: 30 * DAY,
  touchpointId: "delivery",
  ...given,
})
const noAnswers = () => 0

describe("between several invitations of one customer", () => {
  it("priority decides", () => {
    const support = contender({ id: "support", priority: 60 })
    const delivery = contender({ id: "delivery", priority: 50 })
    expect(rivalAhead(delivery, [support, delivery], now, noAnswers)).toBe(support)
    expect(rivalAhead(support, [support, delivery], now, noAnswers)).toBeUndefined()
  })

  it("the touchpoint with fewest answers wins a tie", () => {
    const answers = (id: string) => (id === "delivery" ? 1000 : 3)
    const support = contender({ id: "b", touchpointId: "support" })
    const delivery = contender({ id: "a", touchpointId: "delivery" })
    expect(rivalAhead(delivery, [support], now, answers)).toBe(support)
    expect(rivalAhead(support, [delivery], now, answers)).toBeUndefined()
  })

  it("a more important one that is planned within its cooldown keeps its place", () => {
    const delivery = contender({ id: "delivery", priority: 50 })
    const soon = contender({ id: "support", priority: 60, sendAt: inDays(3) })
    const late = contender({ id: "support", priority: 60, sendAt: inDays(31) })
    const free = contender({ id: "support", priority: 60, sendAt: inDays(3), cooldownSeconds: 0 })
    const equal = contender({ id: "support", sendAt: inDays(3) })
    expect(rivalAhead(delivery, [soon], now, noAnswers)).toBe(soon)
    for (const rival of [late, free, equal]) expect(rivalAhead(delivery, [rival], now, noAnswers)).toBeUndefined()
  })

  it("without a cooldown both go out", () => {
    const first = contender({ id: "a", cooldownSeconds: 0 })
    const second = contender({ id: "b", cooldownSeconds: 0 })
    expect(rivalAhead(first, [second], now, noAnswers)).toBeUndefined()
    expect(rivalAhead(second, [first], now, noAnswers)).toBeUndefined()
  })

  it("exactly one of those that are due has nobody ahead, whatever they are", () => {
    const due = fc.record({
      priority: fc.integer({ min: 0, max: 3 }),
      sendAt: fc.integer({ min: 0, max: 5 }).map((days) => inDays(-days)),
      touchpointId: fc.constantFrom("a", "b", "c"),
    })
    const answers = (id: string) => ({ a: 0, b: 0, c: 7 })[id] ?? 0
    fc.assert(
      fc.property(fc.array(due, { minLength: 1, maxLength: 8 }), (given) => {
        const all = given.map((one, index) => contender({ id: String(index), ...one }))
        const ahead = all.filter((one) => rivalAhead(one, all, now, answers) === undefined)
        expect(ahead).toHaveLength(1)
        expect([...all].sort((left, right) => compareContenders(left, right, answers))[0]).toBe(ahead[0])
      }),
    )
  })
})
