import type { Properties, PropertyValue } from "../../../db/schema"
import type { Filter, FilterCondition } from "../schema"

/** What a filter may look at. */
export type FilterSubject = {
  event?: { value: number | null; channel: string | null; properties: Properties }
  customer: { locale: string | null; properties: Properties }
}

/** Whether an event and its customer meet a filter; no filter is met by all. */
export function matchesFilter(filter: Filter | null | undefined, subject: FilterSubject): boolean {
  if (!filter) return true
  if ("all" in filter) return filter.all.every((part) => matchesFilter(part, subject))
  if ("any" in filter) return filter.any.some((part) => matchesFilter(part, subject))
  return matchesCondition(filter, fieldValue(filter.field, subject))
}

/** The value a field such as "event.properties.product" names; null when there is none. */
function fieldValue(field: string, { event, customer }: FilterSubject): PropertyValue {
  const [owner, name = "", ...rest] = field.split(".")
  const key = rest.join(".")
  const source = owner === "event" ? event : customer
  if (name === "properties")
    return source && Object.hasOwn(source.properties, key) ? (source.properties[key] ?? null) : null
  if (field === "event.value") return event?.value ?? null
  if (field === "event.channel") return event?.channel ?? null
  return field === "customer.locale" ? customer.locale : null
}

/** A missing value meets only "missing" and "is not". */
function matchesCondition({ op, value: wanted }: FilterCondition, found: PropertyValue): boolean {
  switch (op) {
    case "exists":
      return found !== null
    case "missing":
      return found === null
    case "eq":
      return same(found, wanted)
    case "ne":
      return !same(found, wanted)
    case "in":
      return Array.isArray(wanted) && wanted.some((one) => same(found, one))
    case "contains":
      return typeof found === "string" && fold(found).includes(fold(String(wanted)))
    case "gt":
    case "gte":
    case "lt":
    case "lte":
      return compares(op, asNumber(found), asNumber(wanted))
    default: {
      const never: never = op
      return never
    }
  }
}

const fold = (text: string) => text.normalize("NFC").trim().toLowerCase()

/** Text is compared without regard to case; "12" and 12, "true" and true are the same, since CSV knows only text. */
function same(found: PropertyValue, wanted: FilterCondition["value"]): boolean {
  if (found === null || wanted === undefined || Array.isArray(wanted)) return false
  const left = asNumber(found)
  const right = asNumber(wanted)
  return left !== undefined && right !== undefined ? left === right : fold(String(found)) === fold(String(wanted))
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value
  return typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined
}

function compares(op: "gt" | "gte" | "lt" | "lte", left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined) return false
  if (op === "gt") return left > right
  if (op === "gte") return left >= right
  return op === "lt" ? left < right : left <= right
}
