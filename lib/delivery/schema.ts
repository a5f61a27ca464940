import { z } from "zod"
import { instant } from "../customers/schema"
import { eventTypeName } from "../journey/schema"
import { mailTextErrors, pipingMessage, placeholderFault } from "../surveys/check-piping"
import { languageTag } from "../surveys/texts"

const DAY_SECONDS = 86_400
const YEAR_SECONDS = 366 * DAY_SECONDS

const FIELD = /^(event\.(value|channel|properties\.[^\s].{0,99})|customer\.(locale|properties\.[^\s].{0,99}))$/
const SAME_FIELD = /^(externalId|properties\.[^\s].{0,99})$/
const scalar = z.union([z.string().max(500), z.number(), z.boolean()])
const NEEDS_NO_VALUE = new Set(["exists", "missing"])

const condition = z
  .strictObject({
    field: z
      .string()
      .regex(FIELD, "must be event.value, event.channel, event.properties.X, customer.locale or customer.properties.X"),
    op: z.enum(["eq", "ne", "gt", "gte", "lt", "lte", "in", "contains", "exists", "missing"]),
    value: z.union([scalar, z.array(scalar).min(1).max(100)]).optional(),
  })
  .refine(({ op, value }) => (value === undefined) === NEEDS_NO_VALUE.has(op), {
    path: ["value"],
    message: "must be given, except for exists and missing",
  })
  .refine(({ op, value }) => value === undefined || Array.isArray(value) === (op === "in"), {
    path: ["value"],
    message: "must be a list for in, and one value for everything else",
  })
  .meta({ id: "FilterCondition" })

export type FilterCondition = z.infer<typeof condition>
export type Filter = FilterCondition | { all: Filter[] } | { any: Filter[] }

const group = <Member extends z.ZodType>(member: Member) => {
  const members = z.array(member).min(1).max(50)
  return z.union([z.strictObject({ all: members }), z.strictObject({ any: members })])
}

/** Which events are asked about: conditions joined by all/any, in groups at most two deep. */
export const filter = group(z.union([condition, group(condition)])).meta({ id: "Filter" })

const minuteOfDay = z.int().min(0).max(1440)

/** When mail may go out, by the customer's clock. */
export const sendWindow = z
  .union([
    z.literal("any"),
    z
      .strictObject({
        fromMinute: minuteOfDay,
        untilMinute: minuteOfDay,
        weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
      })
      .refine(({ fromMinute, untilMinute }) => fromMinute < untilMinute, {
        path: ["untilMinute"],
        message: "must be later than fromMinute",
      }),
  ])
  .meta({ id: "SendWindow" })

/** Whether only those are asked who have agreed to it. */
export const needsConsent = z.boolean().describe("Whether only customers are asked who have agreed to it.")

const MOST_REMINDERS = 2

/** A subject of its own: a placeholder that nothing would ever be filled in for is refused, as in every text of a survey. */
const reminderSubject = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(200)
  .superRefine((text, ctx) => {
    const [fault] = mailTextErrors(text)
    if (fault) ctx.addIssue({ code: "custom", message: pipingMessage(fault), params: placeholderFault(fault) })
  })

/** Further messages to who has not answered. */
export const reminders = z
  .array(
    z.strictObject({
      afterDays: z.int().min(1).max(60).describe("Days after the message before."),
      subject: z
        .record(languageTag, reminderSubject)
        .optional()
        .describe("By language; the survey’s where there is none."),
    }),
  )
  .max(MOST_REMINDERS, `has at most ${MOST_REMINDERS} entries`)
  .nullable()
export type Reminder = NonNullable<z.infer<typeof reminders>>[number]

const triggerFields = {
  name: z.string().trim().min(1, "is empty").max(100),
  eventType: eventTypeName,
  surveyId: z.string().min(1, "is empty"),
  channel: z.literal("email"),
  delaySeconds: z.int().min(0).max(YEAR_SECONDS).describe("From the event to the ask."),
  cooldownSeconds: z
    .int()
    .min(0)
    .max(2 * YEAR_SECONDS)
    .nullable()
    .describe("Least time between two asks of one customer; null: as the workspace says."),
  filter: filter.nullable().describe("Which events are asked about; null: all."),
  window: sendWindow.nullable().describe("When mail may go out, by the customer’s clock; null: as the workspace says."),
  sampling: z.number().gt(0).max(1).describe("The share of events that are asked about."),
  surveyCooldownSeconds: z
    .int()
    .min(0)
    .max(2 * YEAR_SECONDS)
    .nullable()
    .describe("Least time between two asks of this survey to one customer; null: no more than between any two."),
  dailyQuota: z.int().min(1).max(1_000_000).nullable().describe("Asks that may go out in one day; null: any number."),
  onlyLastSeconds: z
    .int()
    .min(60)
    .max(YEAR_SECONDS)
    .nullable()
    .describe("Of several events of one customer within so many seconds only the last is asked about; null: each."),
  needsConsent,
  cancelOn: z
    .array(
      z.strictObject({
        eventType: eventTypeName,
        same: z
          .string()
          .regex(SAME_FIELD, "must be externalId or properties.X")
          .nullable()
          .default(null)
          .describe("Only what an event planned in which this field is the same; null: all of the customer."),
      }),
    )
    .max(10)
    .nullable()
    .describe("Events that take back what is planned and not sent yet, such as a refund."),
  endsAt: instant.nullable().describe("Events from then on are not asked about."),
  reminders,
  priority: z.int().min(0).max(100).describe("Of two asks that exclude each other the higher one is sent."),
  maxEventAgeSeconds: z
    .int()
    .min(60)
    .max(10 * YEAR_SECONDS)
    .describe("Older events lead to no ask."),
  status: z.enum(["active", "paused"]),
}

/** "When this event happens, ask this survey, after this delay, under these limits." */
export const newTrigger = z.strictObject({
  ...triggerFields,
  name: triggerFields.name.optional(),
  channel: triggerFields.channel.default("email"),
  delaySeconds: triggerFields.delaySeconds.default(0),
  cooldownSeconds: triggerFields.cooldownSeconds.default(null),
  filter: triggerFields.filter.default(null),
  window: triggerFields.window.default(null),
  sampling: triggerFields.sampling.default(1),
  surveyCooldownSeconds: triggerFields.surveyCooldownSeconds.default(null),
  dailyQuota: triggerFields.dailyQuota.default(null),
  onlyLastSeconds: triggerFields.onlyLastSeconds.default(null),
  needsConsent: needsConsent.default(false),
  cancelOn: triggerFields.cancelOn.default(null),
  endsAt: triggerFields.endsAt.default(null),
  reminders: reminders.default(null),
  priority: triggerFields.priority.default(50),
  maxEventAgeSeconds: triggerFields.maxEventAgeSeconds.default(7 * DAY_SECONDS),
  status: triggerFields.status.default("active"),
})
export type NewTrigger = z.input<typeof newTrigger>

export const triggerChange = z.strictObject(triggerFields).omit({ eventType: true, channel: true }).partial()
export type TriggerChange = z.input<typeof triggerChange>

/** Everything that is decided about a trigger, nothing left to defaults: what its form holds. */
export const triggerSettings = z.strictObject(triggerFields).omit({ channel: true, status: true })

/** A trigger to be tried on events of the past: one that is written here, one that is there, or a change of that. */
export const dryRun = z
  .strictObject({
    trigger: newTrigger.optional(),
    triggerId: z.string().min(1).optional().describe("Its own asks of the past do not count against it."),
    days: z.union([z.literal(7), z.literal(30), z.literal(90)]).default(30),
  })
  .refine(({ trigger, triggerId }) => trigger !== undefined || triggerId !== undefined, {
    path: ["trigger"],
    message: "must be given, or triggerId",
  })
export type DryRun = z.input<typeof dryRun>
