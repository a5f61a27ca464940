import { describe, expect, it } from "vitest"
import { matchesFilter } from "@/lib/delivery/rules/filter"
import { filter } from "@/lib/delivery/schema"

const subject = {
  event: { value: 59.9, channel: "store", properties: { product: "Shoes", parcels: "2", "a.b": true } },
  customer: { locale: "it", properties: { country: "IT", vip: null } },
}

describe("a filter", () => {
  it.each([
    [{ field: "event.value", op: "gte", value: 59.9 }, true],
    [{ field: "event.value", op: "lt", value: 59.9 }, false],
    [{ field: "event.properties.product", op: "eq", value: " shoes " }, true],
    [{ field: "event.properties.parcels", op: "eq", value: 2 }, true],
    [{ field: "event.properties.parcels", op: "gt", value: "1" }, true],
    [{ field: "event.properties.a.b", op: "eq", value: true }, true],
    [{ field: "event.properties.toString", op: "exists" }, false],
    [{ field: "event.channel", op: "in", value: ["website", "store"] }, true],
    [{ field: "customer.locale", op: "ne", value: "it" }, false],
    [{ field: "customer.properties.country", op: "contains", value: "t" }, true],
    [{ field: "customer.properties.vip", op: "missing" }, true],
    [{ field: "customer.properties.vip", op: "eq", value: "null" }, false],
    [{ field: "customer.properties.city", op: "ne", value: "Rome" }, true],
    [{ field: "customer.properties.city", op: "gt", value: 1 }, false],
  ] as const)("%j → %s", (condition, expected) => {
    expect(matchesFilter(filter.parse({ all: [condition] }), subject)).toBe(expected)
  })

  it("joins conditions by all and any, two deep", () => {
    const no = { field: "event.value", op: "gt", value: 100 }
    const yes = { field: "event.channel", op: "eq", value: "store" }
    expect(matchesFilter(filter.parse({ all: [yes, { any: [no, yes] }] }), subject)).toBe(true)
    expect(matchesFilter(filter.parse({ all: [yes, { all: [no, yes] }] }), subject)).toBe(false)
    expect(matchesFilter(null, subject)).toBe(true)
  })

  it.each([
    ["a field that is none", { all: [{ field: "customer.email", op: "eq", value: "a@b.it" }] }],
    ["a value where none belongs", { all: [{ field: "event.value", op: "exists", value: 1 }] }],
    ["a list for eq", { all: [{ field: "event.value", op: "eq", value: [1] }] }],
    ["one value for in", { all: [{ field: "event.value", op: "in", value: 1 }] }],
    ["nothing at all", { all: [] }],
  ])("refuses %s", (_title, input) => {
    expect(filter.safeParse(input).success).toBe(false)
  })
})
