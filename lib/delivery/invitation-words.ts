import { oneLine } from "../../emails/one-line"
import { SCALES } from "../stats/counts"
import type { PipingValues } from "../surveys/piping"
import type { SurveyDefinition } from "../surveys/schema"
import { speaker } from "../surveys/speak"

/** What a survey's mail says to one person, in `locale`. Throws when the survey has no score question. */
export function invitationWords(definition: SurveyDefinition, locale: string, piping: PipingValues) {
  const say = speaker(definition, locale, piping)
  const { mail, metric } = definition
  const [question] = definition.questions
  if (!question || !("labels" in question)) throw new Error("The survey has no score question.")
  const { min, max } = SCALES[metric]
  const [name = "", ...role] = say(mail.signature).split("\n")
  return {
    senderName: oneLine(say(mail.senderName), 100),
    subject: say(mail.subject),
    preheader: say(mail.preheader),
    intro: say(mail.intro),
    question: say(question.title),
    scale: { from: min, to: max, low: say(question.labels.low), high: say(question.labels.high) },
    signature: name ? { name, role: role.join(" ") } : null,
    because: say(mail.footer) || { occasion: "customer" as const },
  }
}
