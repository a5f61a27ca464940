import { z } from "zod"
import { customerFields } from "../customers/schema"
import { locales } from "../i18n/locale"
import { reportFilters } from "../insights/report-target"
import { cleanText } from "../surveys/clean-text"
import { FREQUENCIES } from "./schedule"

/** So many people get one digest. */
export const MOST_RECIPIENTS = 50

const fields = {
  name: z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().min(1, "is empty").max(120))
    .describe("Begins the subject of its mails."),
  target: reportFilters.describe("The report’s filters."),
  locale: z.enum(locales).describe("The language of its mails."),
  frequency: z
    .enum(FREQUENCIES)
    .describe("Each is about whole days that are over: the day before, the seven days before, the month before."),
  minute: z.int().min(0).max(1439).describe("Minute of the day at which it goes out, in the workspace’s time zone."),
  weekday: z.int().min(1).max(7).describe("Of a weekly one: 1 Monday … 7 Sunday."),
  monthDay: z.int().min(1).max(28).describe("Of a monthly one."),
  recipients: z
    .array(customerFields.email)
    .min(1, "is empty")
    .max(MOST_RECIPIENTS)
    .describe("Addresses of colleagues, with an account or without."),
}

/** A digest to send. */
export const newDigest = z.strictObject({
  ...fields,
  target: fields.target.prefault({}),
  minute: fields.minute.default(480),
  weekday: fields.weekday.default(1),
  monthDay: fields.monthDay.default(1),
})
export type NewDigest = z.input<typeof newDigest>

/** What can be changed of one; what is absent stays. */
export const digestChange = z
  .strictObject({ ...fields, status: z.enum(["active", "paused"]).describe("A paused one sends nothing.") })
  .partial()
export type DigestChange = z.input<typeof digestChange>
