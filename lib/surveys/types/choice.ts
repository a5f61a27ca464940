import { z } from "zod"
import { type AnswerValue, type ChoiceAnswer, isChoice } from "../answers"
import { cleanText } from "../clean-text"
import type { Say } from "../speak"
import { stableId, type TextAt, texts } from "../texts"
import type { AnswerError, ParsedAnswer, Posted, Words } from "./question-type"

const OTHER_MAX = 500

/** `other: true` asks for words beside the option; `exclusive: true` (“none of these”) cannot be chosen with others. */
const option = z.strictObject({
  id: stableId,
  label: texts(200),
  other: z.literal(true).optional(),
  exclusive: z.literal(true).optional(),
})

/** One field takes the words beside “other”, so a second such option would lose its own. */
export const options = z
  .array(option)
  .min(2)
  .max(50)
  .superRefine((all, context) => {
    for (const [index] of [...all.entries()].filter(([, { other }]) => other).slice(1))
      context.addIssue({
        code: "custom",
        path: [index, "other"],
        message: "Only one option may ask for words.",
        params: { kind: "second_other" },
      })
  })

/** `true`: in an order of their own for each person, “other” and exclusive options last. */
export const shuffle = z.literal(true).optional()

export type Options = z.infer<typeof options>

type Limits = { least?: number | undefined; most?: number | undefined }

/** Reads chosen option ids: each must exist and counts once; the words beside “other” count only when it is chosen. */
export function parseChoice(choices: Options, posted: Posted, { least = 1, most }: Limits): ParsedAnswer {
  const chosen = [...new Set(posted.values.filter((id) => id !== ""))]
  const known = choices.filter(({ id }) => chosen.includes(id))
  const other = known.some((choice) => choice.other) ? cleanText(posted.other) : ""
  const value: ChoiceAnswer = { options: known.map(({ id }) => id), ...(other && { other }) }
  const refuse = (error: AnswerError): ParsedAnswer => ({ kind: "error", error, draft: value })
  if (chosen.length === 0) return { kind: "empty", error: { key: "choice_missing" } }
  if (known.length < chosen.length) return refuse({ key: "choice_unknown" })
  const alone = known.some(({ exclusive }) => exclusive)
  if (alone && known.length > 1) return refuse({ key: "choice_exclusive" })
  if (most !== undefined && known.length > most)
    return refuse(most === 1 ? { key: "choice_single" } : { key: "choice_most", count: most })
  if (!alone && known.length < least) return refuse({ key: "choice_least", count: least })
  if (other.length > OTHER_MAX) return refuse({ key: "text_too_long", max: OTHER_MAX, length: other.length })
  return { kind: "answer", value }
}

export const optionTexts = (choices: Options): TextAt[] =>
  choices.map(({ label }, index) => ({ path: ["options", index, "label"], texts: label }))

export const optionIds = (choices: Options) => choices.map(({ id }) => id)

/** The labels of what was chosen, with the words beside “other”. */
export function choiceWords(choices: Options, answer: AnswerValue, say: Say): Words | undefined {
  if (!isChoice(answer)) return undefined
  const chosen = choices
    .filter(({ id }) => answer.options.includes(id))
    .map(({ label, other }) => (other && answer.other ? `${say(label)}: ${answer.other}` : say(label)))
  return { kind: "choice", chosen }
}
