import { z } from "zod"
import { parseIsoDay, startOfDay } from "../../calendar"
import { scoreGroupName } from "../../surveys/score-group"

const date = z.string().refine((text) => parseIsoDay(text) !== undefined, "must be a date such as 2026-11-23")

/** Which responses of a survey its results are counted from; all of them without any. */
export const resultsInput = z
  .object({
    from: date.optional().describe("The first day of answers, in the workspace’s time zone."),
    to: date.optional().describe("The last day, counted too."),
    version: z.coerce.number().int().min(1).optional().describe("The number of a version."),
    language: z.string().optional().describe("The language in which the page was answered."),
    channel: z.string().optional().describe("How people came to the page, such as email."),
    group: scoreGroupName.optional().describe("Only those whose score is in this group."),
  })
  // Dates written year first sort as text.
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "is before from",
  })
export type ResultsQuery = z.input<typeof resultsInput>

/** The instants between which answers are counted; undefined where the period is open. */
export function periodOf({ from, to }: Pick<z.output<typeof resultsInput>, "from" | "to">, timeZone: string) {
  const start = (date: string | undefined, later: number) => {
    const day = date === undefined ? undefined : parseIsoDay(date)
    return day === undefined ? undefined : startOfDay(day + later, timeZone)
  }
  return { from: start(from, 0), before: start(to, 1) }
}
