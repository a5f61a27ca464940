import type { RespondTexts } from "../../i18n/respond"
import type { ConfirmView } from "../page-view"

/** Asks once more, since programs that check links press buttons too: the score counts when this form is posted. */
export function ConfirmPage({ view, texts }: { view: ConfirmView; texts: RespondTexts }) {
  const { score, questionId, renderToken, action } = view
  const words = texts.confirmAgain
  return (
    <div className="step">
      <h1 tabIndex={-1}>{words.title(score)}</h1>
      <p className="help">{words.text}</p>
      <form method="post" action={action} data-failed={texts.notSent}>
        <input type="hidden" name="q" value={questionId} />
        <input type="hidden" name="t" value={renderToken} />
        <input type="hidden" name="a" value={score} />
        <input type="hidden" name="confirm" value="1" />
        <button className="go" type="submit">
          {words.button(score)}
        </button>
        <div className="more">
          <a className="link" href={`${action}?q=${questionId}`}>
            {words.change}
          </a>
        </div>
        <p className="note" id="note" role="status" />
      </form>
    </div>
  )
}
