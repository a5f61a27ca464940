import { z } from "zod"

/** What stands after the `?` of an address, as Next hands it to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

/** A parameter that is read once: of one that comes several times, the first. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** The schema of a parameter that is read once. */
export const one = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema)

/** Every value of a parameter that may come several times. */
export const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
