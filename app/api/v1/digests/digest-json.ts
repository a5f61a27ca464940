import { z } from "zod"
import { isoDay } from "@/lib/calendar"
import type { DigestRow } from "@/lib/digests/reads"
import { FREQUENCIES } from "@/lib/digests/schedule"
import { locales } from "@/lib/i18n/locale"

const STATES = ["waiting", "claimed", "in_data", "sent", "unknown", "failed", "dropped"] as const

const last = z.object({
  from: z.string().describe("The first day it is about, as 2026-11-23."),
  to: z.string().describe("The last day, counted too."),
  createdAt: z.date(),
  mails: z.array(
    z.object({
      email: z.string(),
      state: z.enum(STATES).describe("dropped: not sent; unknown: it may have arrived and is not sent again."),
      reply: z.string().nullable().describe("The mail server’s last words, or why it was dropped."),
      endedAt: z.date().nullable(),
    }),
  ),
})

/** A digest as the API shows it. */
export const digestJson = z
  .object({
    id: z.string(),
    name: z.string(),
    target: z.record(z.string(), z.string()).describe("The report’s filters."),
    locale: z.enum(locales),
    frequency: z.enum(FREQUENCIES),
    minute: z.int().describe("Minute of the day, in the workspace’s time zone."),
    weekday: z.int().describe("Of a weekly one: 1 Monday … 7 Sunday."),
    monthDay: z.int().describe("Of a monthly one."),
    status: z.enum(["active", "paused"]),
    nextAt: z.date(),
    recipients: z.array(z.object({ email: z.string(), unsubscribedAt: z.date().nullable() })),
    last: last.nullable().describe("The mails of the last time; null: none was due yet."),
    createdAt: z.date(),
  })
  .meta({ id: "Digest" })

export function toDigestJson({ authorId: _, last, ...digest }: DigestRow): z.input<typeof digestJson> {
  if (!last) return { ...digest, last }
  const { periodFrom, periodTo, ...rest } = last
  return { ...digest, last: { ...rest, from: isoDay(periodFrom), to: isoDay(periodTo) } }
}
