import { hourOf } from "@/app/_ui/times-of-day"
import type { DigestRow } from "@/lib/digests/reads"
import type { Frequency } from "@/lib/digests/schedule"
import type { NewDigest } from "@/lib/digests/schema"
import type { Locale } from "@/lib/i18n/locale"

/** A digest as its form has it. */
export type DigestValues = {
  name: string
  /** One address a line. */
  recipients: string
  frequency: Frequency
  weekday: string
  monthDay: string
  /** "08:00" */
  time: string
  locale: Locale
}

/** What the form begins with. */
export const newValues = (name: string, locale: Locale): DigestValues => ({
  name,
  recipients: "",
  frequency: "weekly",
  weekday: "1",
  monthDay: "1",
  time: "08:00",
  locale,
})

export const valuesOf = ({
  name,
  recipients,
  frequency,
  weekday,
  monthDay,
  minute,
  locale,
}: DigestRow): DigestValues => ({
  name,
  recipients: recipients.map(({ email }) => email).join("\n"),
  frequency,
  weekday: String(weekday),
  monthDay: String(monthDay),
  time: hourOf(minute),
  locale,
})

/** The addresses in what was typed or pasted: by line, comma, semicolon or space. */
export const addressesIn = (text: string): string[] => text.split(/[\s,;]+/).filter((address) => address !== "")

/** The form's values as the verbs take them. `time` must be one. */
export function inputOf({ name, recipients, frequency, weekday, monthDay, time, locale }: DigestValues) {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return {
    name,
    recipients: addressesIn(recipients),
    frequency,
    weekday: Number(weekday),
    monthDay: Number(monthDay),
    minute: hours * 60 + minutes,
    locale,
  } satisfies Omit<NewDigest, "target">
}
