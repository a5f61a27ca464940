import { leavesOf } from "@/lib/integrations/rules/pointer"
import { readMapped } from "@/lib/integrations/rules/read-mapped"
import { MAPPED_FIELDS, type MappedField, type WebhookMapping } from "@/lib/integrations/schema"
import { eventTypeName } from "@/lib/journey/schema"

/** The mapping as its form has it: an empty path is a field that is not in the JSON. */
export type MappingForm = {
  example: string
  typeFrom: "name" | "path"
  typeName: string
  typePath: string
  fields: Record<MappedField, string>
  properties: { name: string; path: string }[]
}

export function formOf(mapping: WebhookMapping | null, example: string): MappingForm {
  const paths = MAPPED_FIELDS.map((field) => [field, mapping?.fields[field] ?? ""])
  return {
    example,
    typeFrom: mapping && "path" in mapping.type ? "path" : "name",
    typeName: mapping && "name" in mapping.type ? mapping.type.name : "",
    typePath: mapping && "path" in mapping.type ? mapping.type.path : "",
    fields: Object.fromEntries(paths) as MappingForm["fields"],
    properties: Object.entries(mapping?.properties ?? {}).map(([name, path]) => ({ name, path })),
  }
}

export function mappingOf({ typeFrom, typeName, typePath, fields, properties }: MappingForm): WebhookMapping {
  return {
    type: typeFrom === "name" ? { name: typeName.trim() } : { path: typePath },
    fields: Object.fromEntries(Object.entries(fields).filter(([, path]) => path !== "")),
    properties: Object.fromEntries(
      properties.flatMap(({ name, path }) => (name.trim() && path ? [[name.trim(), path]] : [])),
    ),
  }
}

/** Whether the form says of which type the events are. */
export const hasType = ({ typeFrom, typeName, typePath }: MappingForm): boolean =>
  typeFrom === "path" ? typePath !== "" : eventTypeName.safeParse(typeName).success

/** The example as JSON with the values it holds; undefined while it is none. */
export function readExample(text: string) {
  try {
    const json: unknown = JSON.parse(text)
    return { json, leaves: leavesOf(json) }
  } catch {
    return undefined
  }
}

/** What the mapping makes of the example. */
export const previewOf = (form: MappingForm, json: unknown) => readMapped(mappingOf(form), "", json)
