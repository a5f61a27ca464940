import type { z } from "zod"
import { customerFields, eventFields, PROPERTY_TEXT_LENGTH } from "../customers/schema"
import { suppressionNote } from "../delivery/suppressions/schema"
import type { Metric } from "../stats/counts"
import { cleanText } from "../surveys/clean-text"
import { type DateOptions, dateExample, dateReader } from "./dates"
import type { FieldName } from "./fields"
import { readNumber, readWholeNumber } from "./numbers"
import { type ImportedReason, readReason } from "./read-reason"
import { excerpt, type Problem, problem, type RefusalReason } from "./sentences"

/** What the cells of a row say, by field. */
export type Parsed = {
  email: string
  phone: string
  name: string
  locale: string
  timeZone: string
  externalId: string
  consentAt: Date
  "customer.externalId": string
  type: string
  occurredAt: Date
  channel: string
  value: number
  currency: string
  touchpoint: string
  metric: Metric
  score: number
  comment: string
  answeredAt: Date
  reason: ImportedReason
  note: string
  surveyId: string
}

export type Cell<T> = { value: T } | Problem
export type CellParsers = { [Name in FieldName]: (text: string) => Cell<Parsed[Name]> }

const COMMENT_LENGTH = 5000
const TOUCHPOINT_LENGTH = 100
const METRICS: Readonly<Record<string, Metric>> = { nps: "nps", csat: "csat", ces: "ces" }

/** How each field reads a cell that is not empty, trimmed: its value, or why it is none. */
export function cellParsers(options: DateOptions & { now: Date }): CellParsers {
  const readDate = dateReader(options)
  const example = dateExample(options.now, options)
  const date = (text: string): Cell<Date> => {
    const value = readDate(text)
    return value ? { value } : problem("date_invalid", { value: excerpt(text), example })
  }
  return {
    email: bySchema(customerFields.email, "email_invalid"),
    phone: bySchema(customerFields.phone, "phone_invalid"),
    name: bySchema(customerFields.name, "too_long"),
    locale: bySchema(customerFields.locale, "locale_invalid"),
    timeZone: bySchema(customerFields.timeZone, "time_zone_invalid"),
    externalId: bySchema(customerFields.externalId, "too_long"),
    "customer.externalId": bySchema(customerFields.externalId, "too_long"),
    type: bySchema(eventFields.type, "type_invalid"),
    occurredAt: date,
    channel: bySchema(eventFields.channel, "too_long"),
    currency: bySchema(eventFields.currency, "currency_invalid"),
    touchpoint: textUpTo(TOUCHPOINT_LENGTH),
    comment: textUpTo(COMMENT_LENGTH),
    answeredAt: date,
    consentAt: date,
    note: bySchema(suppressionNote, "too_long"),
    surveyId: bySchema(customerFields.externalId, "too_long"),
    reason: (text) => {
      const value = readReason(text)
      return value ? { value } : problem("reason_invalid", { value: excerpt(text) })
    },
    value: (text) => {
      const value = readNumber(text)
      if (value === "ambiguous") return problem("number_ambiguous", { value: excerpt(text) })
      return value === undefined ? problem("number_invalid", { value: excerpt(text) }) : { value }
    },
    metric: (text) => {
      const value = METRICS[text.toLowerCase()]
      return value ? { value } : problem("metric_invalid", { value: excerpt(text) })
    },
    score: (text) => {
      const value = readWholeNumber(text)
      return value === undefined ? problem("score_invalid", { value: excerpt(text) }) : { value }
    },
  }
}

/** How a free property reads a cell. */
export const readProperty = textUpTo(PROPERTY_TEXT_LENGTH)

function textUpTo(max: number) {
  return (text: string): Cell<string> => {
    const value = cleanText(text)
    return value.length <= max ? { value } : problem("too_long", { found: value.length, max })
  }
}

function bySchema<T>(schema: z.ZodType<T | undefined, unknown>, reason: RefusalReason) {
  return (text: string): Cell<T> => {
    const { data, error } = schema.safeParse(text)
    if (data !== undefined) return { value: data }
    const [issue] = error?.issues ?? []
    if (issue?.code === "too_big") return problem("too_long", { found: text.length, max: Number(issue.maximum) })
    return problem(reason, { value: excerpt(text) })
  }
}
