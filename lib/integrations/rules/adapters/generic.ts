import { hash } from "node:crypto"
import { eventTypeName } from "../../../journey/schema"
import { because } from "../../reasons"
import type { GenericOptions, MappedField, WebhookMapping } from "../../schema"
import { at, pathOf } from "../pointer"
import { customerOf, instantOf, numberOf, textOf, withoutEmpty } from "../values"
import type { Adapter, Reading } from "./adapter"
import { moneyOf } from "./money"

/** Until a mapping says which event it is. */
const UNNAMED = "event"

type Options = Pick<GenericOptions, "mapping">

/** Any program: a mapping says which parts of its JSON make the event. */
export const generic: Adapter<Options> = {
  subjectOf({ json, header }, { mapping }) {
    const given = mapping && textOf(field(mapping, json, "externalId"))
    return {
      topic: (mapping && typeOf(mapping, json)) ?? UNNAMED,
      objectId: given ?? textOf(header("webhook-id")) ?? hash("sha256", JSON.stringify(json), "base64url"),
    }
  },
  read({ objectId }, json, { mapping }) {
    return mapping ? readMapped(mapping, objectId, json) : { ignored: because.notMapped() }
  },
}

function readMapped(mapping: WebhookMapping, objectId: string, json: unknown): Reading {
  const type = typeOf(mapping, json)
  if (type === undefined) return { failed: because.noType() }
  const value = (name: MappedField) => field(mapping, json, name)
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

function typeOf({ type }: WebhookMapping, json: unknown): string | undefined {
  const name = "name" in type ? type.name : textOf(at(json, ...pathOf(type.path)))
  return eventTypeName.safeParse(name).data
}

function field({ fields }: WebhookMapping, json: unknown, name: MappedField): unknown {
  const pointer = fields[name]
  return pointer === undefined ? undefined : (at(json, ...pathOf(pointer)) ?? undefined)
}

/** A property is one value: lists and objects are left out. */
const single = (value: unknown): string | number | boolean | undefined =>
  typeof value === "boolean" ? value : typeof value === "number" ? numberOf(value) : textOf(value, 1000)

/** Past this a number counts milliseconds. */
const MOST_SECONDS = 1e11

const fromSeconds = (time: number): Date => new Date(time > MOST_SECONDS ? time : time * 1000)
