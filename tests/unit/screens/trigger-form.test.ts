import { describe, expect, it } from "vitest"
import { conditionOf, isWritten, rowsOf } from "@/app/(admin)/sending/conditions"
import { formOf, valuesOf } from "@/app/(admin)/sending/triggers/form-values"
import { blankForm, triggerForm } from "@/app/(admin)/sending/triggers/trigger-form"
import type { Trigger } from "@/lib/delivery/reads"
import { newTrigger } from "@/lib/delivery/schema"

const ZONE = "Europe/Rome"

const trigger = (more: Partial<Trigger> = {}): Trigger => ({
  id: "t",
  workspaceId: "w",
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...newTrigger.parse({ eventType: "order.delivered", surveyId: "s", name: "Delivery" }),
  name: "Delivery",
  ...more,
})

const saved = (of: Trigger, changes: object = {}) =>
  valuesOf(triggerForm.parse({ ...formOf(of, ZONE), ...changes }), ZONE, of)

describe("the form of a trigger", () => {
  it("gives back what it was opened with", () => {
    const filter = { any: [{ field: "event.value", op: "gt" as const, value: 5 }] }
    const cancelOn = [{ eventType: "order.refunded", same: null }]
    const of = trigger({ filter, cancelOn, window: "any", sampling: 0.3, reminders: [{ afterDays: 2 }] })
    const { id: _, workspaceId, createdAt, updatedAt, channel, status, ...values } = of
    expect(saved(of)).toEqual(values)
  })

  it("keeps groups of conditions as they are, until they are taken away", () => {
    const filter = { all: [{ any: [{ field: "event.channel", op: "exists" as const }] }] }
    expect(saved(trigger({ filter })).filter).toEqual(filter)
    expect(saved(trigger({ filter }), { grouped: null }).filter).toBeNull()
  })

  it("keeps an end to the minute unless another day is chosen, which ends when that day is over", () => {
    const endsAt = new Date("2026-12-24T15:30:00Z")
    expect(formOf(trigger({ endsAt }), ZONE).lastDay).toBe("2026-12-24")
    expect(saved(trigger({ endsAt })).endsAt).toEqual(endsAt)
    expect(saved(trigger({ endsAt }), { lastDay: "2026-12-31" }).endsAt).toEqual(new Date("2026-12-31T23:00:00Z"))
    expect(saved(trigger({ endsAt }), { lastDay: "" }).endsAt).toBeNull()
  })

  it("shows an end at midnight as the day that it closes", () => {
    expect(formOf(trigger({ endsAt: new Date("2026-12-31T23:00:00Z") }), ZONE).lastDay).toBe("2026-12-31")
  })

  it("begins with something that lacks only the event", () => {
    const { error } = triggerForm.safeParse(blankForm("s", ""))
    expect([...new Set(error?.issues.map(({ path }) => path.join(".")))]).toEqual(["eventType"])
    expect(triggerForm.safeParse(blankForm("s", "order.delivered")).success).toBe(true)
  })

  it("names the row that says nothing yet", () => {
    const conditions = [{ id: 0, field: "event.value", op: "gte", value: "many" }]
    const { error } = triggerForm.safeParse({ ...blankForm("s", "a"), conditions })
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["conditions.0.value"])
  })
})

describe("a row of conditions", () => {
  it.each([
    [
      { field: "event.value", op: "gte", value: " 12,5 " },
      { field: "event.value", op: "gte", value: 12.5 },
    ],
    [
      { field: "event.channel", op: "in", value: "web; ; shop" },
      { field: "event.channel", op: "in", value: ["web", "shop"] },
    ],
    [
      { field: "customer.locale", op: "missing", value: "x" },
      { field: "customer.locale", op: "missing" },
    ],
    [
      { field: "customer.locale", op: "eq", value: " it " },
      { field: "customer.locale", op: "eq", value: "it" },
    ],
  ] as const)("%j is the condition %j", (row, condition) => {
    expect(isWritten(row)).toBe(true)
    expect(conditionOf(row)).toEqual(condition)
  })

  it("is not written without a value, nor with words where a number is compared", () => {
    expect(isWritten({ field: "event.value", op: "eq", value: " " })).toBe(false)
    expect(isWritten({ field: "event.value", op: "lt", value: "ten" })).toBe(false)
    expect(isWritten({ field: "event.channel", op: "in", value: "; " })).toBe(false)
    expect(isWritten({ field: "event.value", op: "exists", value: "" })).toBe(true)
  })

  it("comes back from its filter; groups do not", () => {
    expect(rowsOf({ all: [{ field: "event.channel", op: "in", value: ["a", "b"] }] })).toEqual({
      match: "all",
      conditions: [{ id: 0, field: "event.channel", op: "in", value: "a; b" }],
    })
    expect(rowsOf({ all: [{ any: [{ field: "event.channel", op: "exists" }] }] })).toBeUndefined()
  })
})
