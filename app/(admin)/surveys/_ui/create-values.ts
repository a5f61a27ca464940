import type { z } from "zod"
import { newTouchpoint } from "@/lib/journey/schema"
import { newSurvey } from "@/lib/surveys/new-survey"

/** The choice that makes a touchpoint in place. */
export const NEW_TOUCHPOINT = "new"

/** What the dialog holds; `place` is the touchpoint to make, when there is one to make. */
export const createValues = newSurvey.extend({
  place: newTouchpoint.pick({ name: true, stage: true, channel: true }).nullable(),
})

export type CreateValues = z.output<typeof createValues>

/** The touchpoint's name, with a number when a survey has that name already. */
export function suggestedName(touchpoint: string, taken: readonly string[]): string {
  if (!taken.includes(touchpoint)) return touchpoint
  let number = 2
  while (taken.includes(`${touchpoint} ${number}`)) number += 1
  return `${touchpoint} ${number}`
}
