import type { z } from "zod"
import { type Fault, faultOf } from "@/lib/faults"
import { checkMarkup } from "@/lib/surveys/check-markup"
import { checkPiping } from "@/lib/surveys/check-piping"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { closeTexts, type DraftValues, draftSchema } from "./draft-values"

/** One thing that keeps a draft from being saved: where it is in the form, and what it is. */
export type DraftIssue = { path: (string | number)[]; fault: Fault }

/** A placeholder that is probably a typo, or a tag that nothing reads: it keeps nothing from being saved or published. */
export type DraftWarning = {
  path: (string | number)[]
  kind: "placeholder" | "markup"
  written: string
  suggestion?: string
}

export type CheckedDraft = { ready: DraftValues | undefined; issues: DraftIssue[]; warnings: DraftWarning[] }

/** Checks the form as it would be saved, with the properties that are known; what is valid comes out ready to save. */
export function checkDraft({ name, definition }: DraftValues, known: readonly string[] = []): CheckedDraft {
  const closed = closeTexts(definition)
  const checked = draftSchema.safeParse({ name, definition: closed }, { reportInput: true })
  const warnings = [...placeholderWarnings(closed, known), ...markupWarnings(closed)]
  if (checked.success) return { ready: checked.data, issues: [], warnings }
  return { ready: undefined, issues: checked.error.issues.map(draftIssue), warnings }
}

function placeholderWarnings(definition: SurveyDefinition, known: readonly string[]): DraftWarning[] {
  return checkPiping(definition, known)
    .filter(({ problem }) => problem === "unknown_name")
    .map(({ path, written, suggestion }) => ({
      path: ["definition", ...path],
      kind: "placeholder",
      written,
      ...(suggestion && { suggestion }),
    }))
}

function markupWarnings(definition: SurveyDefinition): DraftWarning[] {
  return checkMarkup(definition).map(({ path, written }) => ({
    path: ["definition", ...path],
    kind: "markup",
    written,
  }))
}

function draftIssue(issue: z.core.$ZodIssue): DraftIssue {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))
  const isName = path.length === 1 && path[0] === "name"
  return { path, fault: isName ? { kind: "name", values: {} } : faultOf(issue) }
}

/** Whether a fault or warning lies in a part of the form: at its path or inside it. */
export const isWithin = ({ path }: Pick<DraftIssue, "path">, part: readonly (string | number)[]): boolean =>
  part.every((key, index) => path[index] === key)
