import { cleanText } from "./clean-text"

/** The same data with every text such as each database can hold: property names and values of conditions come as written. */
export function storable<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === "string" ? cleanText(value) : value))
}
