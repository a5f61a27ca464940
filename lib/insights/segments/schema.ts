import { z } from "zod"
import { parseIsoDay } from "../../calendar"
import { METRICS } from "../schema"
import { MOST_FILTERS } from "./most-filters"

const MOST_VALUES = 50
const VALUE_LENGTH = 200

const segmentKey = z
  .string()
  .regex(/^(customer|event)\..{1,100}$/, "must be a property such as customer.country or event.product")

const date = z.string().refine((text) => parseIsoDay(text) !== undefined, "must be a date such as 2026-11-23")
const dayOf = (text: string | undefined) => (text === undefined ? undefined : parseIsoDay(text))

const period = {
  from: date.optional().describe("The first day, in the workspace’s time zone."),
  to: date.optional().describe("The last day, counted too."),
}
const counted = {
  metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).default("nps"),
  by: z
    .enum(["answer", "experience"], "must be answer or experience")
    .default("answer")
    .describe("Counts an answer on the day it was given, or on the day of what it is about."),
  survey: z.string().optional().describe("The survey’s id."),
  ...period,
}
const touchpoint = z.string().optional().describe("The touchpoint’s id; all of them when absent.")

type Days = { from?: string | undefined; to?: string | undefined }
// Dates written year first sort as text.
const inOrder = ({ from, to }: Days) => from === undefined || to === undefined || from <= to
const LATE = { path: ["to"], message: "is before from" }

const withDays = <Query extends Days>({ from, to, ...query }: Query) => ({ ...query, from: dayOf(from), to: dayOf(to) })

/** What `GET /api/v1/segments/breakdown` is asked. */
export const breakdownInput = z
  .object({ ...counted, touchpoint, key: segmentKey.describe("A chosen property, such as customer.country.") })
  .refine(inOrder, LATE)
export type BreakdownQuery = z.input<typeof breakdownInput>
export const breakdownQuery = breakdownInput.transform(withDays)

/** A condition: the property has one of these values. A value is compared as text, as segments are counted. */
const filter = z.strictObject({
  key: segmentKey,
  values: z
    .array(
      z
        .union([z.string(), z.number(), z.boolean()])
        .transform((value) => String(value).slice(0, VALUE_LENGTH))
        .pipe(z.string().min(1, "is empty")),
    )
    .min(1)
    .max(MOST_VALUES)
    .transform((values) => [...new Set(values)]),
})

/** The conditions of a combination, which hold together; each about another property. */
const filters = z
  .array(filter)
  .min(1, "needs at least one condition")
  .max(MOST_FILTERS, `may have at most ${MOST_FILTERS} conditions`)
  .superRefine((all, context) => {
    for (const [index, { key }] of all.entries()) {
      if (all.findIndex((one) => one.key === key) === index) continue
      const message = `${key} has a condition already; write its values into that one`
      context.addIssue({ code: "custom", path: [index, "key"], message, params: { kind: "second_condition" } })
    }
  })
export type Filters = z.output<typeof filters>

/** The body of `POST /api/v1/segments/combination`. */
export const combinationInput = z
  .strictObject({
    ...counted,
    filters: filters.optional().describe("Up to four conditions that hold together; or name a saved segment."),
    segment: z.string().optional().describe("The id of a saved segment, instead of filters."),
    touchpoints: z.array(z.string()).max(200).optional().describe("The touchpoints’ ids; all of them when absent."),
  })
  .refine(inOrder, LATE)
  .refine(({ filters, segment }) => (filters === undefined) !== (segment === undefined), {
    path: ["filters"],
    message: "give either filters or a saved segment",
  })
export type CombinationInput = z.input<typeof combinationInput>
export const combinationQuery = combinationInput.transform(withDays)

const name = z.string().trim().min(1, "is empty").max(100)

/** A combination kept under a name. */
export const savedSegmentInput = z.strictObject({ name, filters })
export type SavedSegmentInput = z.input<typeof savedSegmentInput>

export const savedSegmentChange = savedSegmentInput.partial()
export type SavedSegmentChange = z.input<typeof savedSegmentChange>

/** The chosen properties. */
export const segmentKeys = z
  .array(segmentKey)
  .max(20)
  .transform((keys) => [...new Set(keys)])
