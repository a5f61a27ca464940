import type { z } from "zod"
import { type Fault, faultOf } from "@/lib/faults"
import { closeTexts, type DraftValues, draftSchema } from "./draft-values"

/** One thing that keeps a draft from being saved: where it is in the form, and what it is. */
export type DraftIssue = { path: (string | number)[]; fault: Fault }

export type CheckedDraft = { ready: DraftValues | undefined; issues: DraftIssue[] }

/** Checks the form as it would be saved; what is valid comes out ready to save. */
export function checkDraft({ name, definition }: DraftValues): CheckedDraft {
  const checked = draftSchema.safeParse({ name, definition: closeTexts(definition) }, { reportInput: true })
  if (checked.success) return { ready: checked.data, issues: [] }
  return { ready: undefined, issues: checked.error.issues.map(draftIssue) }
}

function draftIssue(issue: z.core.$ZodIssue): DraftIssue {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))
  const isName = path.length === 1 && path[0] === "name"
  return { path, fault: isName ? { kind: "name", values: {} } : faultOf(issue) }
}

/** Whether a fault lies in a part of the form: at its path or inside it. */
export const isWithin = ({ path }: DraftIssue, part: readonly (string | number)[]): boolean =>
  part.every((key, index) => path[index] === key)
