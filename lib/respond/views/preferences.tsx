import type { RespondTexts } from "../../i18n/respond"
import type { MailChoice, PreferencesView } from "../page-view"

type Props = { view: PreferencesView; texts: RespondTexts }

/**
 * Which mail a person wants. What they have stopped already is what is chosen, so that a program that posts the form by
 * itself changes nothing then.
 */
export function PreferencesPage({ view, texts }: Props) {
  const { title, text } = preferencesNotice(view, texts)
  return (
    <div className="step">
      <h1 tabIndex={-1} id="title">
        {title}
      </h1>
      <p className="help" id="help">
        {text}
      </p>
      {view.action === undefined ? null : <Choices view={view} texts={texts} />}
    </div>
  )
}

function Choices({ view: { action, stopped, brand }, texts }: Props) {
  const words = texts.preferences
  const options: MailChoice[] = stopped === null ? ["survey", "all"] : ["survey", "all", "keep"]
  return (
    <form method="post" action={action} autoComplete="off" data-failed={texts.notDone}>
      <fieldset aria-labelledby="title" aria-describedby="help">
        <div className="options">
          {options.map((option) => (
            <div className="option" key={option}>
              <input
                type="radio"
                name="a"
                id={`a-${option}`}
                value={option}
                defaultChecked={option === (stopped ?? "all")}
              />
              <label htmlFor={`a-${option}`}>{words[option](brand.name)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <button className={stopped === null ? "go" : "go plain"} type="submit">
        {stopped === null ? words.stop : words.change}
      </button>
      <p className="note" id="note" role="status" />
    </form>
  )
}

/** Title and text of the page. */
export function preferencesNotice({ stopped, brand }: PreferencesView, texts: RespondTexts) {
  const { title, text } = texts.preferences.notices[stopped ?? "ask"]
  return { title, text: text(brand.name) }
}
