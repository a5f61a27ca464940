import { describe, expect, it } from "vitest"
import { checkMarkup } from "@/lib/surveys/check-markup"
import { postPurchase } from "./definitions"

const found = (text: string) => {
  const definition = postPurchase()
  definition.mail.intro.en = text
  return checkMarkup(definition)
}

describe("HTML in a text of a survey", () => {
  it.each([
    ["Thank you <b>so much", "<b>"],
    ["Thank you</strong>", "</strong>"],
    ["Two lines<br/>of it", "<br/>"],
    ['See <a href="https://example.com">here</a>', '<a href="https://example.com">'],
    ["An end that is left open <p", "<p"],
    ["<SCRIPT>alert(1)</SCRIPT>", "<SCRIPT>"],
  ])("is pointed out in %s", (text, written) => {
    expect(found(text)).toEqual([{ path: ["mail", "intro", "en"], written }])
  })

  it.each(["A < B and B > C", "I <3 you", "Write to <ciao@example.com>", "1<2", "{{brand}} <3"])(
    "is not seen in %s",
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
