import fc from "fast-check"
import type { Answers } from "@/lib/surveys/answers"
import type { Fact } from "@/lib/surveys/conditions"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import { postPurchase } from "./definitions"

const OPTIONS = ["a", "b", "c"]
const GROUPS = ["promoter", "passive", "detractor"] as const
const COUNT = 8
const idOf = (index: number) => `q${index}`

/** Facts about questions before `index`, whatever their type. */
const factBefore = (index: number): fc.Arbitrary<Fact> => {
  const question = fc.nat(index - 1).map(idOf)
  const not = fc.option(fc.constant(true as const), { nil: undefined })
  return fc.oneof(
    fc.record({ fact: fc.constant("score_group" as const), in: fc.subarray([...GROUPS], { minLength: 1 }), not }),
    fc.record({ fact: fc.constant("answered" as const), question, not }),
    fc.record({ fact: fc.constant("number" as const), question, from: fc.integer(), to: fc.integer(), not }),
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
      type: fc.constantFrom("single_choice" as const, "long_text" as const, "csat" as const),
      required: fc.boolean(),
      showIf: showIfBefore(index),
    })
    .map(({ type, ...rest }): Question => {
      const base = { ...rest, id: idOf(index), title: { it: "?" } }
      if (type === "long_text") return { ...base, type }
      if (type === "csat") return { ...base, type, labels: { low: { it: "-" }, high: { it: "+" } } }
      return { ...base, type, options: OPTIONS.map((id) => ({ id, label: { it: id } })) }
    })

/** A valid NPS survey of eight questions with conditions on earlier ones. */
export const arbitraryDefinition: fc.Arbitrary<SurveyDefinition> = fc
  .tuple(...Array.from({ length: COUNT - 1 }, (_, index) => laterQuestion(index + 1)))
  .map((later) => {
    const base = postPurchase()
    const score = { ...base.questions[0], id: idOf(0) } as Question
    return { ...base, languages: ["it"], questions: [score, ...later] }
  })

/** Answers of any kind, right or wrong for the question they stand at. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.nat(COUNT).map(idOf),
  fc.oneof(
    fc.integer({ min: -1, max: 11 }),
    fc.string(),
    fc.subarray(OPTIONS).map((options) => ({ options })),
  ),
)
