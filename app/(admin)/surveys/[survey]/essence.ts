/**
 * What a part of a survey says, as a text to compare: names in order, without what is empty, so that it does not matter
 * whether a part comes from the form or from a saved version.
 */
export function essence(part: unknown): string {
  return JSON.stringify(part, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value
    const said = Object.entries(value).filter(([, each]) => !isEmpty(each))
    return Object.fromEntries(said.sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isEmpty))
