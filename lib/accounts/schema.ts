import { z } from "zod"
import { locales } from "../i18n/locale"
import { remembering } from "../remembering"
import { buttonTexts } from "./button-texts"
import { cornerStyle } from "./corner-style"
import { logoId } from "./logos/schema"
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-length"

/** No name of a zone is nearly as long. */
const LONGEST_ZONE = 100

const isKnownZone = remembering((name) => {
  try {
    Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
})

const isTimeZone = (name: string): boolean => name.length <= LONGEST_ZONE && isKnownZone(name)

export const timeZone = z.string().refine(isTimeZone, "is no time zone; write one such as Europe/Rome")

const brandColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #2D4AA8")

/** What the setup page and `nove setup` ask for. */
export const ownerSetup = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email("is no email address").max(254).toLowerCase(),
  password: z
    .string()
    .min(PASSWORD_MIN, `needs at least ${PASSWORD_MIN} characters`)
    .max(PASSWORD_MAX, `has at most ${PASSWORD_MAX} characters`),
  workspace: z.string().trim().min(1, "is empty").max(100),
  timeZone: timeZone.default("Europe/Rome"),
  locale: z.enum(locales).default("it"),
})
export type OwnerSetup = z.input<typeof ownerSetup>

const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(z.regexes.domain, "is no host; write one such as reviews.example.com")

const minuteOfDay = z.int().min(0).max(1440)

/** What the settings screen may change of a workspace. */
export const workspaceSettings = z
  .object({
    name: z.string().trim().min(1, "is empty").max(100),
    locale: z.enum(locales),
    timeZone,
    brandColor,
    cornerStyle,
    logoId: logoId.nullable().optional(),
    buttonTexts: buttonTexts.optional(),
    postalAddress: z.string().trim().max(300).nullable(),
    senderName: z
      .string()
      .trim()
      .max(100)
      .regex(/^[^\r\n]*$/, "must be one line")
      .nullable(),
    replyTo: z.email("is no email address").max(254).nullable(),
    cooldownDays: z.int().min(0).max(730),
    sendFromMinute: minuteOfDay,
    sendUntilMinute: minuteOfDay,
    openDays: z.int().min(1).max(730),
    linkHosts: z.array(host).max(50).optional(),
    segments: z.array(z.string().regex(/^(customer|event)\..{1,100}$/)).max(20),
  })
  .refine((settings) => settings.sendFromMinute < settings.sendUntilMinute, {
    path: ["sendUntilMinute"],
    message: "must be later than the first hour",
  })
export type WorkspaceSettings = z.input<typeof workspaceSettings>
