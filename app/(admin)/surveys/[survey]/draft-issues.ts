import type { z } from "zod"
import type { IssueKind } from "@/lib/surveys/check-definition"
import { closeTexts, type DraftValues, draftSchema } from "./draft-values"

type Shape = "name" | "url" | "few" | "least" | "range" | "smileys" | "stars" | "other"

/** One thing that keeps a draft from being saved: where it is in the form, and what it is. */
export type DraftIssue = {
  path: (string | number)[]
  kind: IssueKind | Shape
  group?: string
}

export type CheckedDraft = { ready: DraftValues | undefined; issues: DraftIssue[] }

/** Checks the form as it would be saved; what is valid comes out ready to save. */
export function checkDraft({ name, definition }: DraftValues): CheckedDraft {
  const checked = draftSchema.safeParse({ name, definition: closeTexts(definition) })
  if (checked.success) return { ready: checked.data, issues: [] }
  return { ready: undefined, issues: checked.error.issues.map(draftIssue) }
}

function draftIssue(issue: z.core.$ZodIssue): DraftIssue {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))
  const params = issue.code === "custom" ? issue.params : undefined
  // Only `checkDefinition` gives params, and it gives these.
  if (params?.kind) return { path, kind: params.kind as IssueKind, ...(params.group && { group: params.group }) }
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
export const isWithin = ({ path }: DraftIssue, part: readonly (string | number)[]): boolean =>
  part.every((key, index) => path[index] === key)
