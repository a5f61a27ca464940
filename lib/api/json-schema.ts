import { z } from "zod"

export type JsonSchema = z.core.JSONSchema.JSONSchema
export type Named = Record<string, JsonSchema>

const instant = { type: "string", format: "date-time" } as const

/**
 * A zod schema as JSON Schema, the way it is written in JSON. Schemas with an id (`.meta({ id })`) are added to `named` and
 * referred to.
 */
export function jsonSchema(schema: z.ZodType, named: Named): JsonSchema {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: ({ zodSchema }) => (isDate(zodSchema) ? instant : "any"),
    override({ zodSchema, jsonSchema }) {
      // Bounds of JavaScript's numbers say nothing of the field.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      const { def } = zodSchema._zod
      if (def.type !== "union" || !def.options.some(isDate)) return
      // A verb takes an instant as a Date too; JSON has none.
      delete jsonSchema.anyOf
      Object.assign(jsonSchema, instant)
    },
  })
  for (const [name, definition] of Object.entries($defs ?? {})) named[name] = pointing(definition)
  return pointing(own)
}

const isDate = (schema: z.core.$ZodType): boolean => schema._zod.def.type === "date"

/** The same schema with its references leading to the document's components. */
function pointing(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : value,
  )
}
