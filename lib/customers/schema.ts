import { z } from "zod"
import { timeZone } from "../accounts/schema"
import { eventTypeName } from "../journey/schema"
import { remembering } from "../remembering"
import { cleanText } from "../surveys/clean-text"
import { parseEmail } from "./email"
import { parsePhone } from "./phone"

export const PROPERTY_LIMIT = 50
const PROPERTY_KEY_LENGTH = 100
export const PROPERTY_TEXT_LENGTH = 1000
/** Instants between these two; anything else is a slip of the pen. */
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

const text = (max: number) =>
  z.string().overwrite(cleanText).min(1, "is empty").max(max, `has at most ${max} characters`)

/** What a parser makes of a text; a sentence about the text where it makes nothing of it. */
const parsed = (parser: (text: string) => string | null, message: string) =>
  z.string().transform((value, issues) => {
    const result = parser(value)
    if (result !== null) return result
    issues.addIssue({ code: "custom", message })
    return z.NEVER
  })

/** RFC 5646 4.4.1: enough for every tag in use. */
const LONGEST_LOCALE = 35

const knownLocale = remembering((tag) => {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0] ?? null
  } catch {
    return null
  }
})

const canonicalLocale = (tag: string): string | null => (tag.length > LONGEST_LOCALE ? null : knownLocale(tag))

const email = parsed((value) => parseEmail(value)?.address ?? null, "is no email address")
const phone = parsed(parsePhone, "is no phone number; write one such as +39 06 1234567")
const locale = parsed(canonicalLocale, "is no language; write one such as it or en-GB")
const currency = parsed(
  (value) => (/^[a-z]{3}$/i.test(value.trim()) ? value.trim().toUpperCase() : null),
  "must be three letters such as EUR",
)
const externalId = text(200)

/** A UTC instant: a Date, or ISO 8601 with an offset. */
export const instant = z
  .union(
    [z.date(), z.iso.datetime({ offset: true }).transform((value) => new Date(value))],
    "must be an instant such as 2026-11-23T10:00:00Z",
  )
  .refine((date) => date.getTime() >= EARLIEST && date.getTime() < LATEST, "must lie between 1900 and 2200")

const propertyValue = z.union(
  [
    z.string().max(PROPERTY_TEXT_LENGTH, `has at most ${PROPERTY_TEXT_LENGTH} characters`).transform(cleanText),
    z.number(),
    z.boolean(),
    z.null(),
  ],
  `must be a text of at most ${PROPERTY_TEXT_LENGTH} characters, a number, true, false or null`,
)

export const properties = z
  .record(text(PROPERTY_KEY_LENGTH), propertyValue)
  .refine((all) => Object.keys(all).length <= PROPERTY_LIMIT, `has at most ${PROPERTY_LIMIT} entries`)
  .meta({ id: "Properties", description: `At most ${PROPERTY_LIMIT} texts, numbers, truths or nulls by key.` })

export const customerFields = {
  email,
  phone: phone.describe("With its country’s code, such as +39 06 1234567."),
  externalId: externalId.describe("Your id of the customer."),
  name: text(200),
  locale: locale.describe("The language of mails, such as it or en-GB."),
  timeZone: timeZone.describe("Whose day and night count for sending, such as Europe/Rome."),
}

const consentAt = instant
  .nullable()
  .describe("When they agreed to be asked; null takes it back, and an earlier instant does not give it again.")

const customer = z.strictObject({ ...customerFields, consentAt, properties }).partial()

/** A customer as the API's JSON has one. */
export const customerInput = customer.refine(
  ({ email, phone }) => email !== undefined || phone !== undefined,
  "needs an email or a phone",
)
export type CustomerInput = z.input<typeof customerInput>

/** The customer of an event or an answer: one who is known may be named by the external id alone. */
export const customerReference = customer.refine(
  ({ email, phone, externalId }) => email !== undefined || phone !== undefined || externalId !== undefined,
  "needs an email, a phone or an externalId",
)
export type CustomerReference = z.output<typeof customerReference>

export const eventFields = {
  type: eventTypeName.describe("What happened, in the words of your shop: order.delivered."),
  externalId: externalId.describe("Your id: with the type it makes the event once."),
  channel: text(50),
  currency: currency.describe("Three letters, such as EUR."),
}

/** An event as the API's JSON has one. */
export const eventInput = z
  .strictObject({
    ...eventFields,
    occurredAt: instant.describe("Now, when absent."),
    value: z.number().min(-1e15).max(1e15),
    properties,
    customer: customerReference,
  })
  .partial({ externalId: true, occurredAt: true, channel: true, value: true, currency: true, properties: true })
export type EventInput = z.input<typeof eventInput>
export type EventData = z.output<typeof eventInput>
