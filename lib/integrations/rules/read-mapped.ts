import { eventTypeName } from "../../journey/schema"
import { because } from "../reasons"
import type { MappedField, WebhookMapping } from "../schema"
import type { Reading } from "./adapters/adapter"
import { moneyOf } from "./adapters/money"
import { at, pathOf } from "./pointer"
import { customerOf, instantOf, numberOf, textOf, withoutEmpty } from "./values"

/** The event that a mapping makes of a document, or why it makes none. `objectId` is its id where none is mapped. */
export function readMapped(mapping: WebhookMapping, objectId: string, json: unknown): Reading {
  const type = typeOf(mapping, json)
  if (type === undefined) return { failed: because.noType() }
  const value = (name: MappedField) => mappedValue(mapping, json, name)
  const money = moneyOf(value("value"), value("currency"))
  if ("failed" in money) return money
  const occurredAt = value("occurredAt")
  const time = typeof occurredAt === "number" ? fromSeconds(occurredAt) : instantOf(occurredAt)
  if (occurredAt !== undefined && time === undefined) return { failed: because.badValue("occurredAt") }
  const customer = customerOf({
    email: value("email"),
    phone: value("phone"),
    name: value("name"),
    locale: value("locale"),
  })
  if (!customer) return { ignored: because.noAddress() }
  const properties = Object.entries(mapping.properties).map(([name, pointer]) => [
    name,
    single(at(json, ...pathOf(pointer))),
  ])
  return {
    event: withoutEmpty({
      type,
      externalId: textOf(value("externalId")) ?? objectId,
      customer,
      ...money,
      channel: textOf(value("channel"), 50),
      occurredAt: time,
      properties: withoutEmpty({ order_id: textOf(value("orderId")), ...Object.fromEntries(properties) }),
    }),
  }
}

/** The event's type; undefined where there is none that a type may be. */
export function typeOf({ type }: WebhookMapping, json: unknown): string | undefined {
  const name = "name" in type ? type.name : textOf(at(json, ...pathOf(type.path)))
  return eventTypeName.safeParse(name).data
}

/** What stands where a field is mapped to. */
export function mappedValue({ fields }: WebhookMapping, json: unknown, name: MappedField): unknown {
  const pointer = fields[name]
  return pointer === undefined ? undefined : (at(json, ...pathOf(pointer)) ?? undefined)
}

/** A property is one value: lists and objects are left out. */
const single = (value: unknown): string | number | boolean | undefined =>
  typeof value === "boolean" ? value : typeof value === "number" ? numberOf(value) : textOf(value, 1000)

/** Past this a number counts milliseconds. */
const MOST_SECONDS = 1e11

function fromSeconds(time: number): Date | undefined {
  const date = new Date(time > MOST_SECONDS ? time : time * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date
}
