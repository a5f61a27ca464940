import { describe, expect, test } from "vitest"
import { endingButtons } from "@/app/(admin)/surveys/[survey]/share/ending-buttons"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { speaker } from "@/lib/surveys/speak"
import { postPurchase } from "../surveys/definitions"

const say = speaker({ defaultLanguage: "it" }, "it", {})

/** A version whose endings of these ids have a button. */
function version(...ids: string[]): SurveyDefinition {
  const [ending, ...none] = postPurchase().endings
  if (!ending) throw new Error("The template has no ending.")
  const button = { label: { it: "Vai" }, url: "https://reviews.example.com/x" }
  return { ...postPurchase(), endings: [...none, ...ids.map((id) => ({ ...ending, id, button }))] }
}

const shown = (versions: SurveyDefinition[], clicks: Record<string, number>) =>
  endingButtons(versions, clicks, say).map(({ id, people, gone }) => [id, people, gone])

describe("the buttons at the end of a survey", () => {
  test("are told apart, each with the people who pressed it, also where nobody did", () => {
    expect(shown([version("a", "b")], { b: 7 })).toEqual([
      ["a", 0, false],
      ["b", 7, false],
    ])
    expect(endingButtons([version("a")], {}, say)[0]).toMatchObject({ button: "Vai", host: "reviews.example.com" })
  })

  test("of earlier versions are there once, and only if somebody pressed them", () => {
    expect(shown([version("a"), version("a", "b"), version("b", "c")], { a: 1, b: 2 })).toEqual([
      ["a", 1, false],
      ["b", 2, true],
    ])
  })
})
