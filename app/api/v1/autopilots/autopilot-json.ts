import { z } from "zod"
import { filter, reminders, sendWindow } from "@/lib/delivery/schema"

/** An autopilot as the API shows it. */
export const autopilotJson = z
  .object({
    id: z.string(),
    name: z.string(),
    surveyId: z.string(),
    survey: z.string().describe("The survey’s name."),
    touchpoint: z.string().describe("The name of the touchpoint it asks about."),
    status: z.enum(["active", "paused"]),
    waitingFor: z
      .enum(["survey_closed", "touchpoint_paused", "sending_paused"])
      .nullable()
      .describe("What keeps an active one from asking; its turns wait until that is over."),
    filter: filter.nullable(),
    everyDays: z.number(),
    cooldownSeconds: z.number().nullable(),
    window: sendWindow.nullable(),
    needsConsent: z.boolean(),
    priority: z.number(),
    reminders,
    customers: z.number().describe("How many have a turn by now."),
    nextAt: z.date().nullable().describe("When the next turn is due."),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "Autopilot" })

/** A customer's next turn as the API shows it. */
export const turnJson = z
  .object({
    id: z.string(),
    dueAt: z.date(),
    round: z.number().describe("How often the customer was asked by this autopilot."),
    moved: z.boolean().describe("Whether somebody chose the date."),
    customer: z.object({
      id: z.string(),
      email: z.string().nullable(),
      name: z.string().nullable(),
      timeZone: z.string().nullable(),
    }),
    moves: z
      .object({
        until: z.date(),
        cause: z
          .enum(["missed", "survey", "cooldown"])
          .describe("Its day is over; this survey was asked another way; another ask is too near."),
      })
      .nullable()
      .describe("Set when, as things are now, it will move once it is due."),
  })
  .meta({ id: "AutopilotTurn" })
