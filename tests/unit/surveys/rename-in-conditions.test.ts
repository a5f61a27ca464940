import { expect, test } from "vitest"
import type { ShowIf } from "@/lib/surveys/conditions"
import { renameInConditions } from "@/lib/surveys/rename-in-conditions"
import { definitionFromTemplate } from "@/lib/surveys/templates"

const survey = definitionFromTemplate("csat", ["it"])
const [score, comment] = survey.questions
const [ending] = survey.endings
if (!score || !comment || !ending) throw new Error("The template lacks a question or an ending.")

const nested = (question: string): ShowIf => ({
  all: [
    { fact: "answered", question },
    {
      any: [
        { fact: "choice", question, in: ["yes"], not: true },
        { fact: "number", question: "days", from: 0, to: 3 },
      ],
    },
    { fact: "score_group", in: ["detractor"] },
  ],
})

test("renames a question wherever a condition names it, in questions and endings, and nothing else", () => {
  const made = (id: string) => ({
    ...survey,
    questions: [score, { ...comment, showIf: nested(id) }],
    endings: [{ ...ending, showIf: nested(id) }, ending],
  })
  expect(renameInConditions(made("old"), "old", "new")).toEqual(made("new"))
})

test("leaves a survey as it is where no condition names the question", () => {
  const made = { ...survey, questions: [score, { ...comment, showIf: nested("old") }] }
  expect(renameInConditions(made, "other", "new")).toEqual(made)
})
