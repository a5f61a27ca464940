import type { JsonSchema } from "@/lib/api/json-schema"

/** One line of a table of fields. `path` leads there from the whole: `customer.email`, `data[].id`. */
export type Field = { path: string; type: string; required: boolean; description: string }

const DEEPEST = 3
const COMPONENT = "#/components/schemas/"

/** The fields of a schema, those of inner objects right after the object; named shapes stay closed. */
export function fieldsOf(schema: JsonSchema, prefix = "", depth = 0): Field[] {
  return mergedFields(schema).flatMap(({ name, schema: given, required }) => {
    const path = `${prefix}${name}`
    const own: Field = {
      path,
      type: typeWords(given),
      required,
      description: [given.description, defaultWords(given)].filter(Boolean).join(" "),
    }
    const inner = innerOf(given)
    if (!inner || depth === DEEPEST) return [own]
    return [own, ...fieldsOf(inner.schema, `${path}${inner.step}`, depth + 1)]
  })
}

/** The name of the shape a schema refers to. */
export const nameOf = ({ $ref }: JsonSchema): string | undefined =>
  $ref?.startsWith(COMPONENT) ? $ref.slice(COMPONENT.length) : undefined

/** A type in words: `text`, `instant`, `"nps" | "csat"`, `Touchpoint[]`. */
export function typeWords(schema: JsonSchema): string {
  const name = nameOf(schema)
  if (name) return name
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) return [...new Set(alternatives.flatMap(words))].join(" | ")
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ")
  if (Array.isArray(schema.type)) return schema.type.map((type) => simpleType(type, schema)).join(" | ")
  return schema.type ? simpleType(schema.type, schema) : "anything"
}

const words = (schema: JsonSchema | boolean): string[] => (typeof schema === "boolean" ? [] : [typeWords(schema)])

function simpleType(type: string, { items, format, additionalProperties }: JsonSchema): string {
  switch (type) {
    case "string":
      return format === "date-time" ? "instant" : "text"
    case "integer":
      return "whole number"
    case "boolean":
      return "true | false"
    case "array": {
      const item = items && typeof items === "object" && !Array.isArray(items) ? typeWords(items) : "anything"
      return item.includes(" | ") ? `(${item})[]` : `${item}[]`
    }
    case "object":
      return additionalProperties && typeof additionalProperties === "object"
        ? `object of ${typeWords(additionalProperties)}`
        : "object"
    default:
      return type
  }
}

const defaultWords = ({ default: value }: JsonSchema): string =>
  value === undefined || value === null ? "" : `Default ${JSON.stringify(value)}.`

/** What has fields of its own behind a field, also in a list or beside null. */
function innerOf(schema: JsonSchema): { schema: JsonSchema; step: string } | undefined {
  const { items } = schema
  const [inner, step] = items && typeof items === "object" && !Array.isArray(items) ? [items, "[]."] : [schema, "."]
  return objectsIn(inner).length > 0 ? { schema: inner, step } : undefined
}

/** The object a schema is, or those it may be. */
function objectsIn(schema: JsonSchema): JsonSchema[] {
  if (schema.properties) return [schema]
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap((one) => (typeof one === "object" ? objectsIn(one) : []))
}

/** The fields of a schema; where it may be one of several objects, all of theirs, required where each has it. */
function mergedFields(schema: JsonSchema): { name: string; schema: JsonSchema; required: boolean }[] {
  const objects = objectsIn(schema)
  const names = new Set(objects.flatMap(({ properties = {} }) => Object.keys(properties)))
  return [...names].flatMap((name) => {
    const given = objects.flatMap(({ properties = {} }) => {
      const one = properties[name]
      return typeof one === "object" ? [one] : []
    })
    const [first] = given
    if (!first) return []
    const required = objects.every((one) => one.required?.includes(name))
    const distinct = given.filter((one, index) => given.findIndex((other) => isSame(one, other)) === index)
    return [{ name, schema: distinct.length === 1 ? first : { anyOf: distinct }, required }]
  })
}

const isSame = (one: JsonSchema, other: JsonSchema) => JSON.stringify(one) === JSON.stringify(other)
