import type { z } from "zod"
import type { IssueKind } from "@/lib/surveys/check-definition"
import { checkPiping } from "@/lib/surveys/check-piping"
import { closeTexts, type DraftValues, draftSchema } from "./draft-values"

type Shape = "second_other" | "name" | "url" | "few" | "least" | "range" | "smileys" | "stars" | "other"

/** One thing that keeps a draft from being saved: where it is in the form, and what it is. */
export type DraftIssue = {
  path: (string | number)[]
  kind: IssueKind | Shape
  group?: string
}

/** A placeholder that is probably a typo: it keeps nothing from being saved or published. */
export type DraftWarning = { path: (string | number)[]; written: string; suggestion?: string }

export type CheckedDraft = { ready: DraftValues | undefined; issues: DraftIssue[]; warnings: DraftWarning[] }

/** Checks the form as it would be saved, with the properties that are known; what is valid comes out ready to save. */
export function checkDraft({ name, definition }: DraftValues, known: readonly string[] = []): CheckedDraft {
  const closed = closeTexts(definition)
  const checked = draftSchema.safeParse({ name, definition: closed })
  const warnings = checkPiping(closed, known).flatMap(({ problem, path, written, suggestion }): DraftWarning[] =>
    problem === "unknown_name" ? [{ path: ["definition", ...path], written, ...(suggestion && { suggestion }) }] : [],
  )
  if (checked.success) return { ready: checked.data, issues: [], warnings }
  return { ready: undefined, issues: checked.error.issues.map(draftIssue), warnings }
}

function draftIssue(issue: z.core.$ZodIssue): DraftIssue {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))
  const params = issue.code === "custom" ? issue.params : undefined
  // Only the survey's own rules give params, and they give these.
  if (params?.kind)
    return { path, kind: params.kind as IssueKind | Shape, ...(params.group && { group: params.group }) }
  return { path, kind: shapeFault(path.at(-1), issue.code) }
}

function shapeFault(last: string | number | undefined, code: string): Shape {
  switch (last) {
    case "name":
    case "url":
    case "least":
      return last
    case "max":
    case "latest":
      return "range"
    case "style":
      return "smileys"
    case "min":
      return "stars"
    default:
      return code === "too_small" ? "few" : "other"
  }
}

/** Whether a fault lies in a part of the form: at its path or inside it. */
export const isWithin = ({ path }: Pick<DraftIssue, "path">, part: readonly (string | number)[]): boolean =>
  part.every((key, index) => path[index] === key)
