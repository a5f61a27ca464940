import type { RespondTexts } from "../../i18n/respond"
import { speaker } from "../../surveys/speak"
import { Tick } from "../icons"
import type { ThanksView } from "../page-view"

/** The end: thanks that fit the score, where to go next, and how long the answer may be changed. */
export function ThanksPage({ view, texts }: { view: ThanksView; texts: RespondTexts }) {
  const { definition, ending, values, language } = view
  const say = speaker(definition, language, values)
  return (
    <>
      <div className="step">
        <div className="mark">
          <Tick size={24} width={2.5} />
        </div>
        <h1 tabIndex={-1}>{say(ending.title)}</h1>
        <p className="help">{say(ending.text)}</p>
        {ending.button && (
          <a className="go plain" href={ending.button.url} rel="noreferrer">
            {say(ending.button.label)}
          </a>
        )}
      </div>
      <Foot view={view} texts={texts} />
    </>
  )
}

function Foot({ view, texts }: { view: ThanksView; texts: RespondTexts }) {
  const { score, changeUntil, action, definition } = view
  if (score === null || changeUntil === null) return null
  const { before, link, after } = texts.changeable(changeUntil)
  return (
    <p className="foot">
      {texts.answered(score)} {before}
      <a className="link" href={`${action}?q=${definition.questions[0]?.id}`}>
        {link}
      </a>
      {after}
    </p>
  )
}
