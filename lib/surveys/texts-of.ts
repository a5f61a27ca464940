import type { SurveyDefinition } from "./definition-shape"
import type { TextAt, Texts } from "./texts"
import { typeOf } from "./types"

type Path = TextAt["path"]

const at = (path: Path, texts: Texts | undefined): TextAt[] => (texts ? [{ path, texts }] : [])

/** Every text of a survey with its path: what must be there in the default language and what a translator translates. */
export function textsOf({ questions, endings, mail, look }: SurveyDefinition): TextAt[] {
  return [
    ...questions.flatMap((question, index) => [
      ...at(["questions", index, "title"], question.title),
      ...at(["questions", index, "help"], question.help),
      ...typeOf(question)
        .texts(question)
        .map(({ path, texts }) => ({ path: ["questions", index, ...path], texts })),
    ]),
    ...endings.flatMap(({ title, text, button }, index) => [
      ...at(["endings", index, "title"], title),
      ...at(["endings", index, "text"], text),
      ...at(["endings", index, "button", "label"], button?.label),
    ]),
    ...mailTexts(mail),
    ...at(["look", "buttonText"], look?.buttonText),
    ...at(["look", "nextText"], look?.nextText),
  ]
}

const mailTexts = ({ replyTo: _, ...texts }: SurveyDefinition["mail"]): TextAt[] =>
  Object.entries(texts).flatMap(([name, text]) => at(["mail", name], text))
