import { describe, expect, it } from "vitest"
import { judgeTurn, type TurnFacts } from "@/lib/delivery/autopilot/rules/judge-turn"
import { rhythmOf } from "@/lib/delivery/autopilot/rules/rhythm"

const HOURS = { sendFromMinute: 540, sendUntilMinute: 1080 }
const MONDAY = "2026-11-23T08:00:00Z"
const NOON = new Date("2026-11-23T11:00:00Z")
const weekdays = [1, 2, 3, 4, 5]
const limits = {
  rhythm: rhythmOf(
    { everyDays: 90, window: { fromMinute: 540, untilMinute: 1080, weekdays }, createdAt: new Date(MONDAY) },
    HOURS,
  ),
  cooldownSeconds: 30 * 86_400,
}
const facts = (some: Partial<TurnFacts> = {}): TurnFacts => ({
  dueAt: new Date(MONDAY),
  zone: "Europe/Rome",
  movedAt: null,
  lastInvitedAt: null,
  askedOtherwiseAt: null,
  plannedAt: null,
  ...some,
})
const at = (text: string) => new Date(text)
const waits = (cause: string, until: string) => ({ kind: "wait", cause, until: at(until) })

describe("a turn that is due", () => {
  it.each<[string, Partial<TurnFacts>]>([
    ["of somebody never asked", {}],
    ["of somebody asked before the cooldown", { lastInvitedAt: at("2026-10-24T10:00:00Z") }],
    ["of somebody asked this survey a cycle ago", { askedOtherwiseAt: at("2026-08-24T20:00:00Z") }],
    ["of somebody to be asked after the cooldown", { plannedAt: at("2026-12-24T11:00:00Z") }],
    [
      "whose date was chosen after the survey was asked another way",
      { askedOtherwiseAt: at("2026-09-24T10:00:00Z"), movedAt: at("2026-09-25T10:00:00Z") },
    ],
  ])("%s is taken", (_title, some) => {
    expect(judgeTurn(facts(some), limits, NOON)).toEqual({ kind: "ask" })
  })

  it.each<[string, Partial<TurnFacts>, ReturnType<typeof waits>]>([
    // 30 days, in whole weeks.
    ["asked lately", { lastInvitedAt: at("2026-11-20T10:00:00Z") }, waits("cooldown", "2026-12-28T08:00:00Z")],
    ["asked 29 days ago", { lastInvitedAt: at("2026-10-25T12:00:00Z") }, waits("cooldown", "2026-12-28T08:00:00Z")],
    ["to be asked soon", { plannedAt: at("2026-11-26T10:00:00Z") }, waits("cooldown", "2026-12-28T08:00:00Z")],
    [
      "asked this survey another way",
      { askedOtherwiseAt: at("2026-09-24T10:00:00Z") },
      waits("survey", "2027-02-22T08:00:00Z"),
    ],
    [
      "asked this survey another way after the date was chosen",
      { askedOtherwiseAt: at("2026-11-22T10:00:00Z"), movedAt: at("2026-11-20T10:00:00Z") },
      waits("survey", "2027-02-22T08:00:00Z"),
    ],
  ])("of somebody %s moves by whole weeks", (_title, some, expected) => {
    expect(judgeTurn(facts(some), limits, NOON)).toEqual(expected)
  })

  it.each([
    ["the evening after the hours", "2026-11-23T17:30:00Z", 0, "2026-11-30T08:00:00Z"],
    ["the day after", "2026-11-24T11:00:00Z", 1, "2026-11-30T08:00:00Z"],
    ["a week after", "2026-11-30T11:00:00Z", 7, "2026-12-07T08:00:00Z"],
    ["ten weeks after, while others are twelve weeks behind", "2027-02-01T11:00:00Z", 84, "2027-02-22T08:00:00Z"],
  ])("on a day that is over, seen %s, moves as far as the oldest is behind", (_title, now, behind, until) => {
    expect(judgeTurn(facts(), limits, at(now), behind)).toEqual(waits("missed", until))
  })

  it("without a cooldown minds no other ask", () => {
    const asked = { lastInvitedAt: at("2026-11-23T10:59:00Z"), plannedAt: at("2026-11-23T12:00:00Z") }
    expect(judgeTurn(facts(asked), { ...limits, cooldownSeconds: 0 }, NOON)).toEqual({ kind: "ask" })
  })
})
