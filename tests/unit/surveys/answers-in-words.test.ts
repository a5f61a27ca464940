import { describe, expect, it } from "vitest"
import { answersInWords } from "@/lib/surveys/answers-in-words"
import { speaker } from "@/lib/surveys/speak"
import { postPurchase } from "./definitions"

const situation = { language: "it", channel: "email", properties: {} }

const definition = postPurchase()
const say = (language: string) => speaker(definition, language, { brand: "Bottega" })

describe("answers in words", () => {
  it("say the question as it was asked and the options by their labels, with the words beside “other”", () => {
    const answers = {
      nps: 3,
      reason_detractor: { options: ["delivery_time"] },
      deciding_factors: { options: ["price", "other"], other: "Il colore" },
      comment: "Mai più",
    }
    expect(answersInWords(definition, answers, situation, say("it"))).toEqual([
      {
        questionId: "nps",
        title: "Quanto è probabile che consiglieresti Bottega a un’amica o a un amico?",
        kind: "scale",
        value: 3,
        max: 10,
      },
      expect.objectContaining({ kind: "choice", chosen: ["I tempi di consegna"] }),
      expect.objectContaining({ kind: "choice", chosen: ["Il prezzo", "Altro: Il colore"] }),
      expect.objectContaining({ kind: "text", text: "Mai più", long: true }),
    ])
  })

  it("speak the reader’s language where the survey does", () => {
    const answers = { nps: 2, reason_detractor: { options: ["damaged"] } }
    expect(answersInWords(definition, answers, situation, say("en"))).toContainEqual(
      expect.objectContaining({ chosen: ["The parcel arrived damaged"] }),
    )
  })

  it("leave out questions without an answer and those the score does not lead to", () => {
    const answers = { nps: 10, reason_detractor: { options: ["damaged"] } }
    expect(answersInWords(definition, answers, situation, say("it")).map(({ questionId }) => questionId)).toEqual([
      "nps",
    ])
  })
})
