import type { SurveyDefinition } from "./definition-shape"
import { nearestName } from "./nearest-name"
import { PLACEHOLDER } from "./piping"
import type { TextAt } from "./texts"
import { textsOf } from "./texts-of"
import { type Question, typeOf } from "./types"

type Problem = "unclosed" | "unknown_answer" | "later_answer" | "answer_in_mail" | "unknown_name"

/** A placeholder that says nothing, where it stands, and what was probably meant. */
export type PipingFault = PlaceholderFault & {
  /** Path of the text, its language last. */
  path: TextAt["path"]
}

type PlaceholderFault = {
  problem: Problem
  /** What stands between the braces, or after an opening pair that is never closed. */
  written: string
  suggestion?: string | undefined
}

/** Properties that customers and events are known to have, to find typos among them: `customer.country`, `event.product`. */
type KnownKeys = readonly string[]

const NAMES = ["brand", "customer.firstName", "customer.name", "event.value", "event.currency"]
const OWN_NAMES = ["firstName", "name"]
const CUSTOMER = "customer."
const PROPERTIES = "event.properties."
const ANSWERS = "answers."
const LONGEST_SHOWN = 40

/**
 * Every placeholder of a survey that cannot be meant: braces left open, names nobody knows, answers to questions that come
 * later or do not exist, answers in the mail. Properties are free, so only those close to a known name count as typos.
 */
export function checkPiping(definition: SurveyDefinition, known: KnownKeys = []): PipingFault[] {
  return textsOf(definition).flatMap(({ path, texts }) =>
    Object.entries(texts).flatMap(([language, text]) =>
      text.includes("{{")
        ? faultsIn(text, answersAt(path, definition), known).map((fault) => ({ path: [...path, language], ...fault }))
        : [],
    ),
  )
}

/** Those that make a survey invalid: they would never be filled in for anybody. */
export function pipingErrors(definition: SurveyDefinition): PipingFault[] {
  return checkPiping(definition).filter(isError)
}

/** What makes a text of a mail that is no survey's invalid, such as the own subject of a reminder. */
export function mailTextErrors(text: string): PlaceholderFault[] {
  return faultsIn(text, inMail, []).filter(isError)
}

const isError = ({ problem }: PlaceholderFault): boolean => problem !== "unknown_name"

/** Judges the name of an answer where a text stands. */
type JudgeAnswer = (id: string) => Fault | undefined

const inMail: JudgeAnswer = () => ({ problem: "answer_in_mail" })

function faultsIn(text: string, judgeAnswer: JudgeAnswer, known: KnownKeys): PlaceholderFault[] {
  const placeholders = [...text.matchAll(PLACEHOLDER)].flatMap(([, name = ""]) => {
    const fault = faultOf(name.trim(), judgeAnswer, known)
    return fault ? [{ written: name.trim(), ...fault }] : []
  })
  const rest = text.replace(PLACEHOLDER, "")
  const open = rest.indexOf("{{")
  if (open < 0) return placeholders
  return [...placeholders, { problem: "unclosed", written: rest.slice(open, open + LONGEST_SHOWN) }]
}

type Fault = Pick<PipingFault, "problem" | "suggestion">

function faultOf(name: string, judgeAnswer: JudgeAnswer, known: KnownKeys): Fault | undefined {
  if (NAMES.includes(name)) return undefined
  if (name.startsWith(ANSWERS)) return judgeAnswer(name.slice(ANSWERS.length))
  if (name.startsWith(CUSTOMER)) return customerFault(name, known)
  if (name.startsWith(PROPERTIES)) return propertyFault(name, known)
  return { problem: "unknown_name", suggestion: meant(name, known) }
}

function answersAt(path: TextAt["path"], definition: SurveyDefinition): JudgeAnswer {
  if (path[0] === "mail") return inMail
  return (id) => {
    const earlier = answerable(knownAt(path, definition))
    if (earlier.includes(id)) return undefined
    if (answerable(definition.questions).includes(id)) return { problem: "later_answer" }
    const near = nearestName(id, earlier)
    return { problem: "unknown_answer", suggestion: near && ANSWERS + near }
  }
}

/** The questions that are answered when a text is read: those before its question, all of them at the end. */
function knownAt([part, index]: TextAt["path"], { questions }: SurveyDefinition): readonly Question[] {
  if (part === "endings") return questions
  return part === "questions" ? questions.slice(0, Number(index)) : []
}

const answerable = (questions: readonly Question[]) =>
  questions.filter((question) => typeOf(question).summary !== "none").map(({ id }) => id)

/** A property of the customer is free; one that looks like a field every customer has, or like a known one, is a typo. */
function customerFault(name: string, known: KnownKeys): Fault | undefined {
  const key = name.slice(CUSTOMER.length)
  if (known.includes(name)) return undefined
  const names = [...OWN_NAMES, ...keysOf(CUSTOMER, known)]
  const near = nearestName(key, names)
  return near === undefined && key !== "" ? undefined : { problem: "unknown_name", suggestion: near && CUSTOMER + near }
}

function propertyFault(name: string, known: KnownKeys): Fault | undefined {
  const key = name.slice(PROPERTIES.length)
  const keys = keysOf("event.", known)
  if (keys.includes(key)) return undefined
  const near = nearestName(key, keys)
  return near === undefined && key !== ""
    ? undefined
    : { problem: "unknown_name", suggestion: near && PROPERTIES + near }
}

/** What an unknown name was meant to be: one of the fixed names, or a property without its “properties”. */
function meant(name: string, known: KnownKeys): string | undefined {
  const key = name.startsWith("event.") ? name.slice("event.".length) : undefined
  const fixed = nearestName(name, NAMES) ?? NAMES.find((each) => each.endsWith(`.${name}`))
  if (fixed !== undefined || !key) return fixed
  return PROPERTIES + (nearestName(key, keysOf("event.", known)) ?? key)
}

const keysOf = (owner: string, known: KnownKeys) =>
  known.filter((key) => key.startsWith(owner)).map((key) => key.slice(owner.length))

/** The fault of a placeholder, for whoever says it in another language than the API's. */
export const placeholderFault = ({ problem, written, suggestion = "" }: PlaceholderFault) => ({
  kind: "placeholder" as const,
  problem,
  written,
  suggestion,
})

/** What is wrong with a placeholder, in words of the API. */
export function pipingMessage({ problem, written, suggestion }: PlaceholderFault): string {
  const hint = suggestion ? ` Did you mean {{${suggestion}}}?` : ""
  switch (problem) {
    case "unclosed":
      return `“${written}” opens a placeholder that is never closed.`
    case "unknown_answer":
      return `{{${written}}} names a question that is not there.${hint}`
    case "later_answer":
      return `{{${written}}} is the answer to a question that comes later.`
    case "answer_in_mail":
      return `{{${written}}} is not known when the mail is written.`
    case "unknown_name":
      return `{{${written}}} is not known.${hint}`
    default:
      return problem satisfies never
  }
}
