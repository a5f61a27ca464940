import type { SurveyDefinition } from "./definition-shape"
import type { TextAt } from "./texts"
import { textsOf } from "./texts-of"

/** A tag in a text, whole or left open: customers see it as it is written. */
export type MarkupFault = { path: TextAt["path"]; written: string }

/** Tags that somebody who expects HTML writes in a text of a survey. */
const TAG =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|span|strong|style|table|td|tr|u|ul)(?:\s[^<>]{0,200})?(?:\/?>|$)/im

/** The first tag of each text that has one. Texts are plain: nothing in them is ever read as HTML. */
export function checkMarkup(definition: SurveyDefinition): MarkupFault[] {
  return textsOf(definition).flatMap(({ path, texts }) =>
    Object.entries(texts).flatMap(([language, text]) => {
      const [written] = TAG.exec(text) ?? []
      return written === undefined ? [] : [{ path: [...path, language], written: written.trim().slice(0, 40) }]
    }),
  )
}
