import type { Ending, SurveyDefinition } from "@/lib/surveys/schema"
import type { Say } from "@/lib/surveys/speak"

/** The button of an ending, how many people pressed it, and whether the survey still has it. */
export type EndingButton = { id: string; ending: string; button: string; host: string; people: number; gone: boolean }

/**
 * The buttons of a survey's endings: those of its newest definition in their order, then those that only earlier versions
 * have and somebody pressed. `definitions` come newest first, `clicks` by the ending's id.
 */
export function endingButtons(
  definitions: readonly SurveyDefinition[],
  clicks: Readonly<Record<string, number>>,
  say: Say,
): EndingButton[] {
  const known = new Map<string, EndingButton>()
  for (const definition of definitions) {
    const gone = definition !== definitions[0]
    for (const ending of definition.endings) {
      const people = clicks[ending.id] ?? 0
      if (!ending.button || known.has(ending.id) || (gone && people === 0)) continue
      known.set(ending.id, { ...inWords(ending, ending.button, say), people, gone })
    }
  }
  return [...known.values()]
}

const inWords = ({ id, title }: Ending, { label, url }: NonNullable<Ending["button"]>, say: Say) => ({
  id,
  ending: say(title),
  button: say(label),
  host: new URL(url).hostname,
})
