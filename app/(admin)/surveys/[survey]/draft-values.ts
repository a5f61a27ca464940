import type { z } from "zod"
import { newSurvey } from "@/lib/surveys/new-survey"
import { type Ending, type Question, type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"
import type { Texts } from "@/lib/surveys/texts"

/** What is saved: the survey's name and its questionnaire. */
export const draftSchema = newSurvey.pick({ name: true }).extend({ definition: surveyDefinition })

/** What the form holds: the same, with an entry (maybe empty) for every text that could be written. */
export type DraftValues = z.output<typeof draftSchema>

type Open = (texts: Texts | undefined) => Texts

/** A definition for the form: each optional text is there in each language, empty where nobody wrote it. */
export function openTexts(definition: SurveyDefinition): SurveyDefinition {
  const open: Open = (texts) =>
    Object.fromEntries(definition.languages.map((language) => [language, texts?.[language] ?? ""]))
  const { questions, endings, mail, look } = definition
  return {
    ...definition,
    questions: questions.map((question) => openQuestion(question, open)),
    endings: endings.map(({ title, text, button, ...ending }) => ({
      ...ending,
      title: open(title),
      text: open(text),
      button: { label: open(button?.label), url: button?.url ?? "" },
    })),
    mail: {
      subject: open(mail.subject),
      preheader: open(mail.preheader),
      intro: open(mail.intro),
      signature: open(mail.signature),
      footer: open(mail.footer),
    },
    look: { ...look, buttonText: open(look?.buttonText) },
  }
}

function openQuestion(question: Question, open: Open): Question {
  const common = { title: open(question.title), help: open(question.help) }
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
      return {
        ...question,
        ...common,
        labels: { low: open(question.labels.low), high: open(question.labels.high) },
      }
    case "single_choice":
    case "multiple_choice":
      return {
        ...question,
        ...common,
        options: question.options.map((option) => ({ ...option, label: open(option.label) })),
      }
    case "long_text":
    case "short_text":
      return { ...question, ...common, placeholder: open(question.placeholder) }
    default:
      return question satisfies never
  }
}

/** The way back: texts that nobody wrote go, and with them the optional parts that have none. */
export function closeTexts(definition: SurveyDefinition): SurveyDefinition {
  const { questions, endings, mail, look, ...rest } = definition
  const { signature, footer, ...needed } = mail
  const { buttonText, ...ownLook } = look ?? {}
  const shownLook = { ...ownLook, ...optional("buttonText", buttonText) }
  return {
    ...rest,
    questions: questions.map(closeQuestion),
    endings: endings.map(closeEnding),
    mail: {
      subject: written(needed.subject),
      preheader: written(needed.preheader),
      intro: written(needed.intro),
      ...optional("signature", signature),
      ...optional("footer", footer),
    },
    ...(Object.keys(shownLook).length > 0 && { look: shownLook }),
  }
}

function closeQuestion({ help, ...question }: Question): Question {
  const common = { title: written(question.title), ...optional("help", help) }
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces": {
      const { low, high } = question.labels
      return { ...question, ...common, labels: { low: written(low), high: written(high) } }
    }
    case "single_choice":
    case "multiple_choice":
      return {
        ...question,
        ...common,
        options: question.options.map((option) => ({ ...option, label: written(option.label) })),
      }
    case "long_text":
    case "short_text": {
      const { placeholder, ...text } = question
      return { ...text, ...common, ...optional("placeholder", placeholder) }
    }
    default:
      return question satisfies never
  }
}

function closeEnding({ title, text, button, ...ending }: Ending): Ending {
  const label = written(button?.label)
  const url = button?.url.trim() ?? ""
  const hasButton = url !== "" || Object.keys(label).length > 0
  return { ...ending, title: written(title), text: written(text), ...(hasButton && { button: { label, url } }) }
}

const written = (texts: Texts | undefined): Texts =>
  Object.fromEntries(Object.entries(texts ?? {}).filter(([, text]) => text.trim() !== ""))

function optional<Key extends string>(key: Key, texts: Texts | undefined): { [_ in Key]?: Texts } {
  const kept = written(texts)
  // An object with one computed key is typed by its index; it has exactly this key or none.
  return (Object.keys(kept).length > 0 ? { [key]: kept } : {}) as { [_ in Key]?: Texts }
}
