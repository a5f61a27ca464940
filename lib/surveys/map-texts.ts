import type { SurveyDefinition } from "./definition-shape"
import type { TextAt, Texts } from "./texts"
import { textsOf } from "./texts-of"

/** A copy of a survey with every text that it has changed by `change`. */
export function mapTexts(definition: SurveyDefinition, change: (texts: Texts) => Texts): SurveyDefinition {
  const copy = structuredClone(definition)
  for (const { path, texts } of textsOf(copy)) putAt(copy, path, change(texts))
  return copy
}

/** Replaces what stands at a path that `textsOf` gave. */
function putAt(target: object, path: TextAt["path"], texts: Texts): void {
  const last = path.at(-1)
  // Paths lead through objects and lists of the definition, whose types do not know each other.
  const holder = path.slice(0, -1).reduce((part, key) => (part as never)[key], target) as Record<
    string | number,
    unknown
  >
  if (last !== undefined) holder[last] = texts
}
