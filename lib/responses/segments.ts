import type { Properties } from "../../db/schema"

const VALUE_LENGTH = 200

export type Segment = { key: string; value: string }

/** The whole, which every answer is counted in besides its segments. */
export const WHOLE: Segment = { key: "", value: "" }

/**
 * The segments an answer is counted in besides the whole: each property the workspace chose that it has a value for.
 * Values are compared as text, so that 7 and "7" are one.
 */
export function segmentsOf(properties: Properties, chosen: readonly string[]): Segment[] {
  return chosen.flatMap((key) => {
    const value = Object.hasOwn(properties, key) ? properties[key] : undefined
    return value === undefined || value === null || value === ""
      ? []
      : [{ key, value: String(value).slice(0, VALUE_LENGTH) }]
  })
}
