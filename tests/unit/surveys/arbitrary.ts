import type { Answers } from "@/lib/surveys/answers"
import type { Fact } from "@/lib/surveys/conditions"
import { canHold } from "@/lib/surveys/reachable"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import type { Situation } from "@/lib/surveys/situation"
import fc from "@/tests/properties"
import { postPurchase } from "./definitions"

const OPTIONS = ["a", "b", "c"]
const TYPES = [
  "single_choice",
  "multiple_choice",
  "drop_down",
  "matrix",
  "csat",
  "rating",
  "yes_no",
  "long_text",
  "number",
  "date",
  "email",
  "consent",
  "message",
] as const
const GROUPS = ["promoter", "passive", "detractor"] as const
const COUNT = 8
const idOf = (index: number) => `q${index}`

const property = fc.constantFrom("customer.tier", "event.items", "customer.constructor")

/** Facts about questions before `index`, whatever their type. */
const factBefore = (index: number): fc.Arbitrary<Fact> => {
  const question = fc.nat(index - 1).map(idOf)
  const not = fc.option(fc.constant(true as const), { nil: undefined })
  return fc.oneof(
    fc.record({ fact: fc.constant("score_group" as const), in: fc.subarray([...GROUPS], { minLength: 1 }), not }),
    fc.record({ fact: fc.constant("answered" as const), question, not }),
    fc.record({ fact: fc.constant("number" as const), question, from: fc.integer(), to: fc.integer(), not }),
    fc.record({ fact: fc.constant("property" as const), key: property, in: fc.constant<string[]>(["gold", "7"]), not }),
    fc.record({
      fact: fc.constant("property_number" as const),
      key: property,
      from: fc.integer(),
      to: fc.integer(),
      not,
    }),
    fc.record({
      fact: fc.constant("language" as const),
      in: fc.constantFrom<string[]>(["it"], ["en"], ["it", "en"]),
      not,
    }),
    fc.record({ fact: fc.constant("channel" as const), in: fc.constantFrom<string[]>(["email"], ["qr", "link"]), not }),
  )
}

const groupOf = <T>(member: fc.Arbitrary<T>) => {
  const members = fc.array(member, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    members.map((all) => ({ all })),
    members.map((any) => ({ any })),
  )
}

const showIfBefore = (index: number) => {
  const fact = factBefore(index)
  return fc.option(groupOf(fc.oneof(fact, groupOf(fact))), { nil: undefined }) as fc.Arbitrary<Question["showIf"]>
}

const laterQuestion = (index: number): fc.Arbitrary<Question> =>
  fc
    .record({
      type: fc.constantFrom(...TYPES),
      required: fc.boolean(),
      showIf: showIfBefore(index),
    })
    .map(({ type, ...rest }): Question => {
      const base = { ...rest, id: idOf(index), title: { it: "?" } }
      const lines = OPTIONS.map((id) => ({ id, label: { it: id } }))
      const labels = { low: { it: "-" }, high: { it: "+" } }
      switch (type) {
        case "csat":
          return { ...base, type, labels }
        case "rating":
          return { ...base, type, labels, min: 1, max: 10 }
        case "single_choice":
        case "multiple_choice":
        case "drop_down":
          return { ...base, type, options: lines }
        case "matrix":
          return { ...base, type, rows: lines, columns: lines }
        case "consent":
          return { ...base, type, statement: { it: "Sì" } }
        case "message":
          return { ...base, type, required: false }
        default:
          return { ...base, type }
      }
    })

/** A valid NPS survey of eight questions with conditions on earlier ones. */
export const arbitraryDefinition: fc.Arbitrary<SurveyDefinition> = fc
  .tuple(...Array.from({ length: COUNT - 1 }, (_, index) => laterQuestion(index + 1)))
  .map((later) => {
    const base = postPurchase()
    const score = { ...base.questions[0], id: idOf(0) } as Question
    return withoutUnreachable({ ...base, languages: ["it", "en"], questions: [score, ...later] })
  })

/** Shows to everybody what its conditions would show to nobody; that may exclude others, so it is done again. */
function withoutUnreachable(definition: SurveyDefinition): SurveyDefinition {
  const { questions } = definition
  const index = questions.findIndex(({ showIf }) => showIf && !canHold(showIf, definition))
  const found = questions[index]
  if (!found) return definition
  const { showIf: _, ...always } = found
  return withoutUnreachable({ ...definition, questions: questions.with(index, always) })
}

/** Answers of any kind, right or wrong for the question they stand at. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.nat(COUNT).map(idOf),
  fc.oneof(
    fc.integer({ min: -1, max: 11 }),
    fc.string(),
    fc.subarray(OPTIONS).map((options) => ({ options })),
    fc.dictionary(fc.constantFrom(...OPTIONS), fc.constantFrom(...OPTIONS)).map((rows) => ({ rows })),
  ),
)

/** Where the person stands: conditions may ask for it, and names that every object has must find nothing. */
export const arbitrarySituation: fc.Arbitrary<Situation> = fc.record({
  language: fc.constantFrom("it", "en"),
  channel: fc.constantFrom("email", "link", "qr"),
  properties: fc.dictionary(property, fc.oneof(fc.constantFrom("gold", "Gold ", "7"), fc.integer(), fc.constant(null))),
})
