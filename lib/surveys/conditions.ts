import { z } from "zod"
import { scoreGroupName } from "./score-group"
import { stableId } from "./texts"

const not = z.literal(true).optional()

/** One fact about what was answered so far. Nothing is known of an unanswered question, so `not` does not make it true. */
const fact = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("score_group"), in: z.array(scoreGroupName).min(1).max(3), not }),
  z.strictObject({ fact: z.literal("choice"), question: stableId, in: z.array(stableId).min(1).max(50), not }),
  z.strictObject({ fact: z.literal("number"), question: stableId, from: z.number(), to: z.number(), not }),
  z.strictObject({ fact: z.literal("answered"), question: stableId, not }),
])

const group = <T extends z.ZodType>(member: T) => {
  const members = z.array(member).min(1).max(20)
  return z.union([z.strictObject({ all: members }), z.strictObject({ any: members })])
}

/** When a question is shown: facts joined by and/or, in groups at most two deep. */
export const showIf = group(z.union([fact, group(fact)])).meta({ id: "Condition" })

export type Fact = z.infer<typeof fact>
export type Condition = Fact | { all: Condition[] } | { any: Condition[] }

/** Every fact of a condition with its path inside it. */
export function factsIn(
  condition: Condition,
  path: (string | number)[] = [],
): { path: (string | number)[]; fact: Fact }[] {
  if ("fact" in condition) return [{ path, fact: condition }]
  const [name, members] = "all" in condition ? (["all", condition.all] as const) : (["any", condition.any] as const)
  return members.flatMap((member, index) => factsIn(member, [...path, name, index]))
}
