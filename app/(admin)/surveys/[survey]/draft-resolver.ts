import { zodResolver } from "@hookform/resolvers/zod"
import type { FieldErrors, Resolver } from "react-hook-form"
import { closeTexts, type DraftValues, draftSchema } from "./draft-values"

const check = zodResolver(draftSchema)

/** Checks the form as it would be saved; what is valid comes out ready to save. */
export const draftResolver: Resolver<DraftValues> = ({ name, definition }, context, options) =>
  check({ name, definition: closeTexts(definition) }, context, options)

/** The path of the first error in the order of the screen: `["definition", "mail", "subject", "it"]`. */
export function firstErrorPath(errors: FieldErrors<DraftValues>): string[] | undefined {
  return pathIn(errors as Record<string, unknown>)
}

function pathIn(errors: Record<string, unknown>): string[] | undefined {
  for (const [key, value] of Object.entries(errors)) {
    if (typeof value !== "object" || value === null || key === "ref") continue
    if ("type" in value && typeof value.type === "string") return [key]
    const rest = pathIn(value as Record<string, unknown>)
    if (rest) return [key, ...rest]
  }
  return undefined
}
