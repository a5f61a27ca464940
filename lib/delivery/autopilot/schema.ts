import { z } from "zod"
import { instant } from "../../customers/schema"
import { type Filter, filter, reminders, sendWindow } from "../schema"

const LONGEST_COOLDOWN_SECONDS = 2 * 366 * 86_400

/** Periods that the form offers, in days. */
export const PERIODS = [90, 180, 365] as const

const speaksOfEvents = (part: Filter): boolean => {
  if ("field" in part) return part.field.startsWith("event.")
  return ("all" in part ? part.all : part.any).some(speaksOfEvents)
}

const customerFilter = filter.refine((value) => !speaksOfEvents(value), "can only speak of the customer")

const autopilotFields = {
  name: z.string().trim().min(1, "is empty").max(100),
  surveyId: z.string().min(1, "is empty"),
  filter: customerFilter.nullable().describe("Which customers are asked; null: all who have an email."),
  everyDays: z.int().min(30).max(730).describe("Days between two asks of a customer, to the nearest whole week."),
  cooldownSeconds: z
    .int()
    .min(0)
    .max(LONGEST_COOLDOWN_SECONDS)
    .nullable()
    .describe("Least time after any other ask of the customer; null: as the workspace says."),
  window: sendWindow
    .nullable()
    .describe("Hours and weekdays, by the customer’s clock; null: as the workspace says, on every day."),
  needsConsent: z.boolean().describe("Whether only customers are asked who have agreed to it."),
  priority: z.int().min(0).max(100).describe("Of two asks that exclude each other the higher one is sent."),
  reminders,
  status: z.enum(["active", "paused"]),
}

/** "Ask everybody this survey every so many days, some each day." */
export const newAutopilot = z.strictObject({
  ...autopilotFields,
  name: autopilotFields.name.optional(),
  filter: autopilotFields.filter.default(null),
  cooldownSeconds: autopilotFields.cooldownSeconds.default(null),
  window: autopilotFields.window.default(null),
  needsConsent: autopilotFields.needsConsent.default(false),
  // Below a trigger's 50: what somebody has just lived through is asked about first.
  priority: autopilotFields.priority.default(30),
  reminders: reminders.default(null),
  status: autopilotFields.status.default("active"),
})
export type NewAutopilot = z.input<typeof newAutopilot>

export const autopilotChange = z.strictObject(autopilotFields).partial()
export type AutopilotChange = z.input<typeof autopilotChange>

/** Everything that is decided about an autopilot, nothing left to defaults: what its form holds. */
export const autopilotSettings = z.strictObject(autopilotFields).omit({ status: true })

/** Another date for a customer's next turn. */
export const turnChange = z.strictObject({
  dueAt: instant.describe("The first instant from then on at which the customer may get mail becomes the date."),
})
export type TurnChange = z.input<typeof turnChange>

export const turnsQuery = z.object({
  email: z.string().trim().max(254).optional(),
  customerIds: z.array(z.string()).max(200).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type TurnsQuery = z.input<typeof turnsQuery>
