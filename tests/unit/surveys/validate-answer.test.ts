import { describe, expect, it } from "vitest"
import type { Question } from "@/lib/surveys/schema"
import { parsePostedAnswer, preselectedScore } from "@/lib/surveys/validate-answer"
import fc from "@/tests/properties"
import { postPurchase, questionOf } from "./definitions"

const survey = postPurchase()
const post = (id: string, form: string) => parsePostedAnswer(questionOf(survey, id), new URLSearchParams(form))
const text = (value: string) => parsePostedAnswer(questionOf(survey, "comment"), new URLSearchParams({ a: value }))

describe("a posted score", () => {
  it.each([0, 1, 9, 10])("takes %i", (value) => {
    expect(post("nps", `a=${value}`)).toEqual({ kind: "answer", value })
  })

  it.each(["11", "-1", "7.5", "nine", "1e1", "+9", "09", "9 ", "0x9", "９", "NaN", "9,5", "100"])(
    "refuses “%s” and names the range",
    (value) => {
      const posted = parsePostedAnswer(questionOf(survey, "nps"), new URLSearchParams({ a: value }))
      expect(posted).toEqual({ kind: "error", error: { key: "score_range", min: 0, max: 10 } })
    },
  )

  it.each(["", "a=", "a=%20", "skip=1", "skip=1&a=9"])("asks for a score when it gets “%s”", (form) => {
    expect(post("nps", form)).toEqual({ kind: "error", error: { key: "score_missing", min: 0, max: 10 } })
  })

  it("refuses two scores at once", () => {
    expect(post("nps", "a=9&a=3")).toMatchObject({ kind: "error", error: { key: "score_range" } })
  })

  it("is preselected from a link only when it is one", () => {
    expect(preselectedScore(survey, "0")).toBe(0)
    for (const bad of [null, "", "11", "nine"]) expect(preselectedScore(survey, bad)).toBeUndefined()
  })
})

describe("a posted choice", () => {
  it("takes an option, and the words beside “other” only with it", () => {
    expect(post("reason_detractor", "a=damaged&o=no")).toEqual({ kind: "answer", value: { options: ["damaged"] } })
    expect(post("reason_detractor", "a=other&o=+Il+corriere+")).toEqual({
      kind: "answer",
      value: { options: ["other"], other: "Il corriere" },
    })
    expect(post("reason_detractor", "a=other")).toEqual({ kind: "answer", value: { options: ["other"] } })
  })

  it("refuses an option that does not exist and two where one is asked", () => {
    expect(post("reason_detractor", "a=constructor")).toMatchObject({ error: { key: "choice_unknown" } })
    expect(post("reason_detractor", "a=damaged&a=other")).toMatchObject({ error: { key: "choice_single" } })
  })

  it("keeps several in the survey's order, each once", () => {
    expect(post("deciding_factors", "a=reviews&a=price&a=reviews")).toEqual({
      kind: "answer",
      value: { options: ["price", "reviews"] },
    })
  })

  it("is skipped when nothing is chosen, unless it is required", () => {
    expect(post("deciding_factors", "")).toEqual({ kind: "skip" })
    expect(post("deciding_factors", "skip=1&a=price")).toEqual({ kind: "skip" })
    const required = { ...questionOf(survey, "deciding_factors"), required: true } as Question
    expect(parsePostedAnswer(required, new URLSearchParams())).toMatchObject({ error: { key: "choice_missing" } })
  })
})

describe("a posted text", () => {
  it("takes 5,000 characters with line ends as forms send them, and not one more", () => {
    const longest = `${"x".repeat(4998)}\r\ny`
    expect(text(longest)).toEqual({ kind: "answer", value: longest.replace("\r\n", "\n") })
    const longer = "x".repeat(5001)
    expect(text(longer)).toEqual({
      kind: "error",
      error: { key: "text_too_long", max: 5000, length: 5001 },
      draft: longer,
    })
  })

  it("loses NUL and control characters, mends lone surrogates and is skipped when nothing is left", () => {
    expect(text("a\u0000b\u001b[31m\tc\ud83d")).toMatchObject({ value: "ab[31m\tc\ufffd" })
    expect(text(" \u0000\n ")).toEqual({ kind: "skip" })
  })

  it("never stores what a database could refuse", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const posted = text(typed)
        if (posted.kind !== "answer" || typeof posted.value !== "string") return
        expect(posted.value.isWellFormed()).toBe(true)
        expect(posted.value).not.toMatch(/(?![\n\t])\p{Cc}/u)
      }),
    )
  })
})
