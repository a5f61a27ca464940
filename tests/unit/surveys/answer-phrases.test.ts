import { describe, expect, it } from "vitest"
import { answerPhrases } from "@/lib/surveys/answer-phrases"
import { pipe, pipingValues } from "@/lib/surveys/piping"
import { surveyDefinition } from "@/lib/surveys/schema"
import { postPurchase } from "./definitions"

const option = (id: string, it: string, en: string) => ({ id, label: { it, en } })
const ask = (id: string, rest: object) => ({ id, title: { it: id, en: id }, required: false, ...rest })

const definition = surveyDefinition.parse({
  ...postPurchase(),
  questions: [
    ...postPurchase().questions.slice(0, 1),
    ask("colours", {
      type: "multiple_choice",
      options: [
        option("red", "Rosso", "Red"),
        option("blue", "Blu", "Blue"),
        { ...option("other", "Altro", "Other"), other: true },
      ],
    }),
    ask("again", { type: "yes_no" }),
    ask("spent", { type: "number", decimals: 2, unit: { it: "€", en: "€" } }),
    ask("day", { type: "date" }),
    ask("parts", {
      type: "matrix",
      rows: [option("box", "Scatola", "Box")],
      columns: [option("ok", "Bene", "Fine"), option("no", "Male", "Bad")],
    }),
    ask("brand_of", {
      type: "single_choice",
      options: [option("us", "{{brand}}", "{{brand}}"), option("x", "x", "x")],
    }),
    ask("why", { type: "short_text" }),
    ask("hidden", { type: "short_text", showIf: { all: [{ fact: "score_group", in: ["promoter"] }] } }),
  ],
})

const answers = {
  nps: 3,
  colours: { options: ["red", "blue", "other"], other: "<b>verde</b>" },
  again: { options: ["yes"] },
  spent: 1234.5,
  day: "2026-12-06",
  parts: { rows: { box: "ok" } },
  brand_of: { options: ["us"] },
  why: "Say {{brand}}\nplease",
  hidden: "never shown",
}

function values(language: string) {
  const known = pipingValues({ brand: "Aurora" })
  const situation = { language, channel: "email", properties: {} }
  return pipingValues({
    brand: "Aurora",
    answers: answerPhrases(definition, answers, situation, { language, values: known }),
  })
}

describe("an earlier answer in a text", () => {
  it.each([
    ["it", "colours", "Rosso, Blu e Altro: <b>verde</b>"],
    ["en", "colours", "Red, Blue, and Other: <b>verde</b>"],
    ["it", "again", "sì"],
    ["en", "spent", "1,234.5 €"],
    ["it", "day", "6 dicembre 2026"],
    ["en", "parts", "Box: Fine"],
    ["en", "nps", "3"],
    ["en", "brand_of", "Aurora"],
    ["en", "why", "Say {{brand}} please"],
    ["en", "hidden", ""],
    ["en", "constructor", ""],
  ])("reads in %s as it does to people: %s", (language, id, words) => {
    expect(pipe(`{{answers.${id}}}`, values(language)).toLowerCase()).toBe(words.toLowerCase())
  })
})
