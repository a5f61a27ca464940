import type { Condition, Fact, ShowIf } from "@/lib/surveys/conditions"

/** How the members of a group are joined: all of them, or any one. */
export type Join = "all" | "any"
export type Group = { join: Join; members: Condition[] }

export const toGroup = (condition: ShowIf | { all: Condition[] } | { any: Condition[] }): Group =>
  "all" in condition ? { join: "all", members: condition.all } : { join: "any", members: condition.any }

/** A group as conditions write it; undefined when nothing is left in it. */
export function fromGroup({ join, members }: Group): ShowIf | undefined {
  if (members.length === 0) return undefined
  // Groups are at most two deep here, as the schema wants: only the outer one is given groups.
  return (join === "all" ? { all: members } : { any: members }) as ShowIf
}

export const isFact = (condition: Condition): condition is Fact => "fact" in condition

/** The group with the member at `index` replaced, or taken out when there is none to put there. */
export function withMember({ join, members }: Group, index: number, member: Condition | undefined): Group {
  return { join, members: member ? members.with(index, member) : members.filter((_, place) => place !== index) }
}
