import type { z } from "zod"
import { customerFields, type EventInput } from "../../customers/schema"
import { cleanText } from "../../surveys/clean-text"

/** A text or a number of a sender as clean text of so many characters at most; undefined for nothing and anything else. */
export function textOf(value: unknown, longest = 200): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined
  return cleanText(String(value)).slice(0, longest).toWellFormed().trim() || undefined
}

/** A number, also where the sender writes it as text: "59.90". */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value
  return typeof number === "number" && Number.isFinite(number) ? number : undefined
}

/** An instant of ISO 8601; one without a zone is UTC. Undefined for anything else. */
export function instantOf(value: unknown): Date | undefined {
  const text = textOf(value)?.replace(" ", "T")
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined
  const date = new Date(/(z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

const readable = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined => {
  const result = schema.safeParse(textOf(value))
  return result.success ? result.data : undefined
}

/** Not "English", which is a well-formed tag too. */
const LANGUAGE = /^[a-z]{2,3}([-_]|$)/i

type Person = { email?: unknown; phone?: unknown; name?: unknown; locale?: unknown; country?: unknown }

/** A customer of what a sender says of one: what cannot be used is left out. Undefined without an email and a number. */
export function customerOf({ email, phone, name, locale, country }: Person): EventInput["customer"] | undefined {
  const person = {
    email: readable(customerFields.email, email),
    phone: readable(customerFields.phone, phone),
    // A name is one line wherever it is shown; a line end in it is somebody's try to write a header.
    name: textOf(name)?.replace(/\s+/g, " "),
    locale: LANGUAGE.test(textOf(locale) ?? "") ? readable(customerFields.locale, locale) : undefined,
    properties: withoutEmpty({ country: textOf(country, 100) }),
  }
  return person.email === undefined && person.phone === undefined ? undefined : withoutEmpty(person)
}

/** First and last name as one. */
export const fullName = (...parts: readonly unknown[]): string | undefined =>
  parts.flatMap((part) => textOf(part) ?? []).join(" ") || undefined

/** The same without what is not there. */
export const withoutEmpty = <Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]: Exclude<Values[Key], undefined>
  }

const currencies = new Set(Intl.supportedValuesOf("currency"))

/** Whether a text is a currency there is or was, as ISO 4217 writes it. */
export const isCurrency = (text: string): boolean => currencies.has(text.toUpperCase())
