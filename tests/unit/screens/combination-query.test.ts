import { describe, expect, it } from "vitest"
import { combinationHref, readCombinationQuery } from "@/app/(admin)/overview/segments/combination/combination-query"

const chosen = ["customer.country", "customer.utm", "customer.utm:source", "event.channel", "event.a", "event.b"]
const read = (...f: string[]) => readCombinationQuery({ f }, chosen)

describe("the conditions in an address", () => {
  it("come back as they were written, whatever stands in a value", () => {
    const conditions = [
      { key: "customer.country", values: ["IT", "a&b=c:d", "‮<b>"] },
      { key: "customer.utm:source", values: ["ads"] },
    ]
    const { searchParams } = new URL(
      combinationHref({ metric: "nps", days: "30", touchpoint: "t" }, conditions),
      "http://x",
    )
    const query = readCombinationQuery({ days: "30", f: searchParams.getAll("f") }, chosen)
    expect(query).toMatchObject({ conditions, days: "30", asked: 2, unknown: [] })
  })

  it("are each about one property, with each value once", () => {
    expect(
      read("customer.country:IT", "event.channel:web", "customer.country:FR", "customer.country:IT").conditions,
    ).toEqual([
      { key: "customer.country", values: ["IT", "FR"] },
      { key: "event.channel", values: ["web"] },
    ])
  })

  it("are at most four; what is not chosen or no condition is left out and named", () => {
    const many = ["customer.country:1", "customer.utm:1", "customer.utm:source:1", "event.channel:1", "event.a:1"]
    expect(read(...many)).toMatchObject({ asked: 5, conditions: { length: 4 } })
    expect(read("nonsense", "event.shoe:42", "event.shoe:43")).toMatchObject({
      conditions: [],
      unknown: ["event.shoe"],
    })
    expect(readCombinationQuery({}, chosen)).toMatchObject({ conditions: [], days: "90" })
    expect(readCombinationQuery({ f: "customer.utm:ads", days: "x" }, chosen).conditions).toEqual([
      { key: "customer.utm", values: ["ads"] },
    ])
  })
})
