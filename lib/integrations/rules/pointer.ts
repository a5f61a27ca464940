/** The names a JSON pointer (RFC 6901) leads through. */
export const pathOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))

/** The JSON pointer that leads through these names. */
export const pointerTo = (path: readonly string[]): string =>
  path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/** What stands at a path in a JSON document; undefined where it leads nowhere. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  let value = json
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  return value
}

/** A single value of a document: where it stands, and what it is. */
export type Leaf = { pointer: string; value: string | number | boolean }

const MOST_LEAVES = 300

/** The texts, numbers and truths of a JSON document in its order, 300 at most. */
export function leavesOf(json: unknown): Leaf[] {
  const leaves: Leaf[] = []
  const waiting: { path: string[]; value: unknown }[] = [{ path: [], value: json }]
  while (leaves.length < MOST_LEAVES) {
    const next = waiting.shift()
    if (!next) break
    const { path, value } = next
    if (typeof value === "object" && value !== null) {
      waiting.unshift(...Object.entries(value).map(([name, inner]) => ({ path: [...path, name], value: inner })))
    } else if (
      path.length > 0 &&
      (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    ) {
      leaves.push({ pointer: pointerTo(path), value })
    }
  }
  return leaves
}
