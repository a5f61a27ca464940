import { z } from "zod"
import type { ScoreGroup } from "../stats/counts"
import { scoreGroupName } from "./score-group"
import { languageTag, stableId } from "./texts"

const not = z.literal(true).optional()
const word = z.string().min(1).max(200)

/** A property of the customer or the event, as invitations keep them. */
const propertyKey = z.stringFormat("property_key", /^(customer|event)\..{1,100}$/, "Write customer.… or event.…")

/** One fact about the person and what was answered so far. Nothing is known of what has no answer or value, so `not` does not make it true. */
const fact = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("score_group"), in: z.array(scoreGroupName).min(1).max(3), not }),
  z.strictObject({ fact: z.literal("choice"), question: stableId, in: z.array(stableId).min(1).max(50), not }),
  z.strictObject({ fact: z.literal("number"), question: stableId, from: z.number(), to: z.number(), not }),
  z.strictObject({ fact: z.literal("answered"), question: stableId, not }),
  z.strictObject({ fact: z.literal("property"), key: propertyKey, in: z.array(word).min(1).max(50), not }),
  z.strictObject({ fact: z.literal("property_number"), key: propertyKey, from: z.number(), to: z.number(), not }),
  z.strictObject({ fact: z.literal("language"), in: z.array(languageTag).min(1).max(30), not }),
  z.strictObject({ fact: z.literal("channel"), in: z.array(word).min(1).max(20), not }),
])

const group = <T extends z.ZodType>(member: T) => {
  const members = z.array(member).min(1).max(20)
  return z.union([z.strictObject({ all: members }), z.strictObject({ any: members })])
}

/** When a question or an ending is shown: facts joined by and/or, in groups at most two deep. */
export const showIf = group(z.union([fact, group(fact)])).meta({ id: "Condition" })

export type Fact = z.infer<typeof fact>
export type Condition = Fact | { all: Condition[] } | { any: Condition[] }
export type ShowIf = z.infer<typeof showIf>

/** Every fact of a condition with its path inside it. */
export function factsIn(
  condition: Condition,
  path: (string | number)[] = [],
): { path: (string | number)[]; fact: Fact }[] {
  if ("fact" in condition) return [{ path, fact: condition }]
  const [name, members] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const)
  return members.flatMap((member, index) => factsIn(member, [...path, name, index]))
}

/** The score groups of a condition that asks for nothing else; undefined where it asks for more. */
export function onlyGroups(condition: ShowIf): ScoreGroup[] | undefined {
  const [only, ...more] = "all" in condition ? condition.all : condition.any
  if (!only || more.length > 0 || !("fact" in only) || only.fact !== "score_group" || only.not) return undefined
  return only.in
}
