import { describe, expect, it } from "vitest"
import type { Question } from "@/lib/surveys/schema"
import { question as questionSchema, questionTypes } from "@/lib/surveys/types"
import { parsePostedAnswer } from "@/lib/surveys/validate-answer"

const base = { id: "q", title: { it: "?" }, required: false }
const lines = (...ids: string[]) => ids.map((id) => ({ id, label: { it: id } }))
const labels = { low: { it: "poco" }, high: { it: "molto" } }

/** One question of each type that the metric templates do not have. */
const questions = {
  rating: { ...base, type: "rating", min: 1, max: 10, labels },
  multiple_choice: {
    ...base,
    type: "multiple_choice",
    options: [...lines("a", "b", "c"), { id: "none", label: { it: "nessuna" }, exclusive: true }],
    least: 2,
    most: 2,
  },
  drop_down: { ...base, type: "drop_down", options: lines("a", "b") },
  matrix: { ...base, type: "matrix", required: true, rows: lines("speed", "care"), columns: lines("bad", "good") },
  yes_no: { ...base, type: "yes_no" },
  number: { ...base, type: "number", min: 0, max: 100, decimals: 1 },
  date: { ...base, type: "date", earliest: "2026-01-01", latest: "2026-12-31" },
  email: { ...base, type: "email" },
  phone: { ...base, type: "phone" },
  consent: { ...base, type: "consent", statement: { it: "Acconsento" }, required: true },
  message: { ...base, type: "message", required: false },
} satisfies Record<string, Question>

const post = (type: keyof typeof questions, form: string) =>
  parsePostedAnswer(questions[type], new URLSearchParams(form))
const refusal = (key: string) => ({ kind: "error", error: { key } })

describe("a posted answer", () => {
  it.each([
    ["rating", "a=10", 10],
    ["multiple_choice", "a=b&a=a", { options: ["a", "b"] }],
    ["multiple_choice", "a=none", { options: ["none"] }],
    ["drop_down", "a=b", { options: ["b"] }],
    ["matrix", "r.speed=good&r.care=bad", { rows: { speed: "good", care: "bad" } }],
    ["yes_no", "a=no", { options: ["no"] }],
    ["number", "a=12,5", 12.5],
    ["number", "a=0", 0],
    ["number", "a=٤٢٫٥", 42.5],
    ["number", "a=۷", 7],
    ["date", "a=2026-02-28", "2026-02-28"],
    ["email", "a=+ada%40example.test+", "ada@example.test"],
    ["phone", "a=%2B39 06 1234567", "+39 06 1234567"],
    ["phone", "a=٠٦ ١٢٣٤٥٦٧", "06 1234567"],
    ["consent", "a=agreed", { options: ["agreed"] }],
  ] as const)("to a %s question, %s, is kept", (type, form, value) => {
    expect(post(type, form)).toEqual({ kind: "answer", value })
  })

  it.each([
    ["rating", "a=0", "score_range"],
    ["rating", "a=7.5", "score_range"],
    ["multiple_choice", "a=a", "choice_least"],
    ["multiple_choice", "a=a&a=b&a=c", "choice_most"],
    ["multiple_choice", "a=a&a=none", "choice_exclusive"],
    ["drop_down", "a=a&a=b", "choice_single"],
    ["drop_down", "a=constructor", "choice_unknown"],
    ["matrix", "r.speed=good", "rows_missing"],
    ["matrix", "r.speed=good&r.speed=bad&r.care=bad", "choice_unknown"],
    ["matrix", "r.speed=good&r.__proto__=bad", "choice_unknown"],
    ["matrix", "", "rows_missing"],
    ["yes_no", "a=maybe", "choice_unknown"],
    ["number", "a=dodici", "number_wrong"],
    ["number", "a=1e3", "number_wrong"],
    ["number", "a=100.5", "number_range"],
    ["number", "a=1.25", "number_decimals"],
    ["date", "a=2026-02-30", "date_wrong"],
    ["date", "a=2025-12-31", "date_range"],
    ["email", "a=ada", "email_wrong"],
    ["phone", "a=12", "phone_wrong"],
    ["consent", "", "consent_missing"],
    ["consent", "a=yes", "consent_missing"],
  ] as const)("to a %s question, %j, is refused: %s", (type, form, key) => {
    expect(post(type, form)).toMatchObject(refusal(key))
  })

  it("never comes from a message, which is passed", () => {
    expect(post("message", "skip=1")).toEqual({ kind: "skip" })
    expect(post("message", "a=9")).toEqual({ kind: "skip" })
  })

  it("keeps what was typed when it is refused", () => {
    expect(post("matrix", "r.speed=good")).toMatchObject({ draft: { rows: { speed: "good" } } })
    expect(post("number", "a=dodici")).toMatchObject({ draft: "dodici" })
  })
})

describe("the schema of a question", () => {
  it.each(Object.values(questions))("takes $type", (question) => {
    expect(questionSchema.parse(question)).toEqual(question)
    expect(Object.keys(questionTypes)).toContain(question.type)
  })

  it.each([
    ["stars from 0", { ...questions.rating, min: 0, style: "stars" }],
    ["smileys of ten", { ...questions.rating, style: "smileys" }],
    ["more to choose than there are", { ...questions.multiple_choice, least: 5, most: undefined }],
    [
      "two options that ask for words",
      { ...questions.drop_down, options: lines("a", "b").map((line) => ({ ...line, other: true })) },
    ],
    ["an empty range", { ...questions.number, min: 5, max: 1 }],
    ["a required message", { ...questions.message, required: true }],
    ["a consent link that runs", { ...questions.consent, link: { label: { it: "x" }, url: "javascript:alert(1)" } }],
    ["a consent link without scheme", { ...questions.consent, link: { label: { it: "x" }, url: "//evil.example" } }],
    ["a type nobody knows", { ...base, type: "slider" }],
  ])("refuses %s", (_, question) => {
    expect(questionSchema.safeParse(question).success).toBe(false)
  })
})
