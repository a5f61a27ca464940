import { describe, expect, it } from "vitest"
import { facetsOf } from "@/app/(admin)/responses/facets"
import {
  type FeedQuery,
  feedHref,
  isNarrowed,
  readFeedQuery,
  responseHref,
  toggled,
} from "@/app/(admin)/responses/feed-query"
import type { AnswerCell } from "@/lib/responses/count-answers"

const cell = (touchpointId: string, group: AnswerCell["group"], count: number): AnswerCell => ({
  metric: "nps",
  touchpointId,
  group,
  count,
})
const all = [cell("a", "promoter", 10), cell("a", "detractor", 4), cell("b", "promoter", 3)]
const commented = [cell("a", "promoter", 2), cell("a", "detractor", 3)]
const query = (search: Record<string, string | string[]> = {}): FeedQuery => readFeedQuery(search)

describe("the counts beside the feed's filters", () => {
  it("are those of each choice under the other filters, so that a filter never hides its own choices", () => {
    const facets = facetsOf({ all, commented }, query({ group: "promoter" }))
    expect(facets.total).toBe(13)
    expect(facets.group).toEqual({ promoter: 13, passive: 0, detractor: 4 })
    expect(facets.touchpoint).toEqual([
      { id: "a", count: 10 },
      { id: "b", count: 3 },
    ])
    expect(facets.comment).toEqual({ with: 2, without: 11 })
  })

  it("follow the comment filter, and those without one are all less those with one", () => {
    expect(facetsOf({ all, commented }, query({ comment: "with" }))).toMatchObject({
      total: 5,
      group: { promoter: 2, detractor: 3 },
    })
    expect(facetsOf({ all, commented }, query({ comment: "without" }))).toMatchObject({
      total: 12,
      group: { promoter: 11, detractor: 1 },
    })
  })

  it("are left out where comments are too many to count", () => {
    const facets = facetsOf({ all, commented: null }, query({ comment: "with" }))
    expect(facets.total).toBeNull()
    expect(facets.group.promoter).toBeNull()
    expect(facetsOf({ all, commented: null }, query())).toMatchObject({
      total: 17,
      comment: { with: null, without: null },
    })
  })

  it("are left out where answers are too many to read, but not the touchpoints to choose from", () => {
    const facets = facetsOf({ all: null, commented: null, known: all }, query({ search: "pacco" }))
    expect(facets).toMatchObject({ total: null, group: { promoter: null }, comment: { with: null, without: null } })
    expect(facets.touchpoint).toEqual([
      { id: "a", count: null },
      { id: "b", count: null },
    ])
  })

  it("keep a touchpoint that is chosen, though nothing was answered there", () => {
    const facets = facetsOf({ all, commented }, query({ touchpoint: ["c"] }))
    expect(facets.touchpoint).toContainEqual({ id: "c", count: 0 })
    expect(facets.total).toBe(0)
  })
})

describe("the address of the feed", () => {
  it("holds every filter, and reads back as the same", () => {
    const search = {
      days: "7",
      group: ["promoter", "detractor"],
      metric: ["csat"],
      touchpoint: ["x-y"],
      survey: ["s-1"],
      tag: ["corriere", "a & b"],
      suspicion: ["scanner"],
      comment: "with",
      assignee: "me",
      unread: "yes",
      search: '"due giorni" ritardo',
    }
    const read = query(search)
    const href = feedHref(read)
    expect(href).toBe(
      "/responses?search=%22due+giorni%22+ritardo&days=7&group=promoter&group=detractor&metric=csat&touchpoint=x-y" +
        "&survey=s-1&tag=corriere&tag=a+%26+b&suspicion=scanner&comment=with&assignee=me&unread=yes",
    )
    const parameters = new URLSearchParams(href.split("?")[1])
    const back = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]))
    expect(query(back)).toEqual(read)
  })

  it("is bare without filters, and takes nonsense for none", () => {
    expect(feedHref(query())).toBe("/responses")
    expect(
      feedHref(query({ days: "-1", group: ["loud", "passive"], comment: "maybe", touchpoint: ["\0", "a b"] })),
    ).toBe("/responses?group=passive")
  })

  it("holds no tag that none could be, and no search longer than a line", () => {
    const read = query({
      tag: ["x".repeat(10_000), " ", "\u202eCorriere "],
      search: "y".repeat(10_000),
      assignee: "a b",
    })
    expect(read).toMatchObject({ tag: ["corriere"], search: "y".repeat(200), assignee: undefined })
    expect([isNarrowed(read), isNarrowed(query({ group: "promoter" }))]).toEqual([true, false])
  })

  it("names the answer that is open", () => {
    expect(responseHref("/responses", "a b")).toBe("/responses?response=a%20b")
    expect(responseHref("/responses?days=7", "x")).toBe("/responses?days=7&response=x")
  })

  it("adds a choice, and takes it away again", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"])
    expect(toggled(["a", "b"], "a")).toEqual(["b"])
  })
})
