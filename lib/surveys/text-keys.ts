import type { SurveyDefinition } from "./definition-shape"
import type { TextAt } from "./texts"
import { textsOf } from "./texts-of"

/** A text of a survey by a name that outlives reordering: `questions/reason/options/price/label`, `mail/subject`. */
export type KeyedText = TextAt & { key: string }

/** Every text of a survey, keyed by the ids of the parts it belongs to. */
export function keyedTexts(definition: SurveyDefinition): KeyedText[] {
  return textsOf(definition).map((text) => ({ ...text, key: keyOf(definition, text.path) }))
}

/** A path with the id of each part in place of its number. */
function keyOf(definition: SurveyDefinition, path: TextAt["path"]): string {
  let part: unknown = definition
  const names = path.map((step) => {
    part = (part as Record<string | number, unknown>)[step]
    return hasId(part) ? part.id : String(step)
  })
  return names.join("/")
}

const hasId = (part: unknown): part is { id: string } => typeof part === "object" && part !== null && "id" in part
