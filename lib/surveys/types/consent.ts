import { z } from "zod"
import { isChoice } from "../answers"
import { httpsLink, texts } from "../texts"
import { type QuestionType, questionFields } from "./question-type"

export const AGREED = "agreed"

const schema = z.strictObject({
  ...questionFields,
  type: z.literal("consent"),
  /** What the person agrees to, beside the box; never ticked beforehand. */
  statement: texts(1000),
  link: z.strictObject({ label: texts(60), url: httpsLink }).optional(),
})

/** A box to tick (GDPR): the answer says that it was ticked, the version what it said then. */
export const consent = {
  schema,
  parse(_question, { values }) {
    const given = values.filter((value) => value !== "")
    if (given.length === 0) return { kind: "empty", error: { key: "consent_missing" } }
    if (given.length > 1 || given[0] !== AGREED) return { kind: "error", error: { key: "consent_missing" } }
    return { kind: "answer", value: { options: [AGREED] } }
  },
  texts: ({ statement, link }) => [
    { path: ["statement"], texts: statement },
    ...(link ? [{ path: ["link", "label"], texts: link.label }] : []),
  ],
  optionalTexts: [],
  optionIds: () => [AGREED],
  words: ({ statement }, answer, say) => (isChoice(answer) ? { kind: "choice", chosen: [say(statement)] } : undefined),
  summary: "choice",
} satisfies QuestionType<z.infer<typeof schema>>
