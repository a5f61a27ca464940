import { z } from "zod"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"

/** An invitation as the API shows it. */
export const invitationJson = z
  .object({
    id: z.string(),
    state: z.enum(INVITATION_STATES),
    reason: z.string().nullable().describe("Why it was not sent, or waits: cooldown, suppressed, mailbox_full, …"),
    reasonValues: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .nullable()
      .describe("What the reason speaks of."),
    sendAt: z.date(),
    sentAt: z.date().nullable(),
    bouncedAt: z.date().nullable().describe("When its mail came back."),
    expiresAt: z.date().nullable().describe("Until when its link can be answered; known once it is sent."),
    visitedAt: z.date().nullable(),
    startedAt: z.date().nullable(),
    completedAt: z.date().nullable(),
    createdAt: z.date(),
    customer: z.object({
      id: z.string(),
      email: z.string().nullable(),
      name: z.string().nullable(),
      timeZone: z.string().nullable(),
    }),
    triggerId: z.string().nullable().describe("null: no trigger asked, but a campaign or an autopilot."),
    eventId: z.string().nullable(),
    surveyId: z.string(),
    survey: z.string().describe("The survey’s name."),
    touchpointId: z.string(),
    touchpoint: z.string().describe("The touchpoint’s name."),
    link: z.string().nullable().describe("Where the customer answers; null when nobody can."),
  })
  .meta({ id: "Invitation" })

/** One mail of an invitation as the API shows it. */
export const messageJson = z
  .object({
    id: z.string(),
    kind: z.enum(["invitation", "reminder", "again"]).describe("again: sent again by hand."),
    state: z.enum(["queued", "claimed", "in_data", "accepted", "deferred", "failed", "unknown"]),
    createdAt: z.date(),
    finishedAt: z.date().nullable(),
    failedAttempts: z.number(),
    nextAttemptAt: z.date().nullable(),
    smtpCode: z.number().nullable(),
    smtpStatus: z.string().nullable().describe("The enhanced status of RFC 3463, such as 5.1.1."),
    smtpReply: z.string().nullable().describe("The mail server’s last words."),
  })
  .meta({ id: "Mail" })
