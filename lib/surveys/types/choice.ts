import { z } from "zod"
import type { ChoiceAnswer } from "../answers"
import { cleanText } from "../clean-text"
import { stableId, type TextAt, texts } from "../texts"
import type { AnswerError, ParsedAnswer, Posted } from "./question-type"

const OTHER_MAX = 500

/** `other: true` asks for words beside the option. */
const option = z.strictObject({ id: stableId, label: texts(200), other: z.literal(true).optional() })

export const options = z.array(option).min(2).max(50)

type Options = z.infer<typeof options>

/** Reads chosen option ids: each must exist and counts once; the words beside “other” count only when it is chosen. */
export function parseChoice(choices: Options, posted: Posted, most: number): ParsedAnswer {
  const chosen = [...new Set(posted.values.filter((id) => id !== ""))]
  const known = choices.filter(({ id }) => chosen.includes(id))
  const other = known.some((choice) => choice.other) ? cleanText(posted.other) : ""
  const value: ChoiceAnswer = { options: known.map(({ id }) => id), ...(other && { other }) }
  const refuse = (error: AnswerError): ParsedAnswer => ({ kind: "error", error, draft: value })
  if (chosen.length === 0) return { kind: "empty", error: { key: "choice_missing" } }
  if (known.length < chosen.length) return refuse({ key: "choice_unknown" })
  if (known.length > most) return refuse({ key: "choice_single" })
  if (other.length > OTHER_MAX) return refuse({ key: "text_too_long", max: OTHER_MAX, length: other.length })
  return { kind: "answer", value }
}

export const optionTexts = (choices: Options): TextAt[] =>
  choices.map(({ label }, index) => ({ path: ["options", index, "label"], texts: label }))

export const optionIds = (choices: Options) => choices.map(({ id }) => id)
