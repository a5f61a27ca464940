import { buttonTextIn } from "../../accounts/button-texts"
import type { RespondTexts } from "../../i18n/respond"
import type { Question, SurveyDefinition } from "../../surveys/schema"
import { type Say, speaker } from "../../surveys/speak"
import { typeOf } from "../../surveys/types"
import { NOTHING } from "../../surveys/validate-answer"
import { Tick } from "../icons"
import type { QuestionView } from "../page-view"
import { Field } from "../questions"
import { sayError } from "../say-error"

/** One question as a plain form that works without the script. */
export function QuestionPage({ view, texts }: { view: QuestionView; texts: RespondTexts }) {
  const { definition, action, answer, error, renderToken } = view
  const say = speaker(definition, view.language, view.values)
  const question = questionOf(view)
  return (
    <div className="step">
      <SavedScore view={view} texts={texts} />
      <form
        method="post"
        action={action}
        autoComplete="off"
        data-missing={question.required ? sayError(missing(question), texts) : undefined}
        data-failed={texts.notSent}
        data-unsent={texts.unsent}
      >
        <input type="hidden" name="q" value={question.id} />
        <input type="hidden" name="t" value={renderToken} />
        <Field
          question={question}
          answer={answer}
          problem={error ? sayError(error, texts) : ""}
          say={say}
          texts={texts}
          seed={view.seed}
        />
        <button className="go" type="submit">
          {buttonLabel(view, question, say, texts)}
        </button>
        <More view={view} question={question} texts={texts} />
        <p className="note" id="note" role="status" />
      </form>
    </div>
  )
}

/** The question of the view. Throws when the definition has none of that id, which is a caller's mistake. */
export function questionOf({ definition, questionId }: QuestionView): Question {
  const question = definition.questions.find(({ id }) => id === questionId)
  if (!question) throw new TypeError(`The survey has no question “${questionId}”.`)
  return question
}

const isScore = (question: Question, { questions }: SurveyDefinition) => question.id === questions[0]?.id

function missing(question: Question) {
  const parsed = typeOf(question).parse(question, NOTHING)
  if (parsed.kind === "answer") throw new TypeError(`A ${question.type} question takes nothing for an answer.`)
  return parsed.error
}

/** The survey's words for the button, else the workspace's in this language, else the page's own. */
function buttonLabel(view: QuestionView, question: Question, say: Say, texts: RespondTexts): string {
  const { definition, buttonTexts, language } = view
  const { look } = definition
  const [own, shared, plain] = isScore(question, definition)
    ? [look?.buttonText, buttonTexts?.confirm, texts.confirm]
    : [look?.nextText, buttonTexts?.next, texts.next]
  return say(own) || buttonTextIn(shared, language) || plain
}

function SavedScore({ view, texts }: { view: QuestionView; texts: RespondTexts }) {
  const { savedScore, definition, action } = view
  if (typeof savedScore !== "number" || isScore(questionOf(view), definition)) return null
  return (
    <p className="saved">
      <Tick size={16} width={2} />
      <span>
        {texts.saved(savedScore)} ·{" "}
        <a className="link" href={`${action}?q=${definition.questions[0]?.id}`}>
          {texts.change}
        </a>
      </span>
    </p>
  )
}

function More({ view, question, texts }: { view: QuestionView; question: Question; texts: RespondTexts }) {
  const { backTo, definition, action } = view
  const back = backTo !== definition.questions[0]?.id && backTo
  const canSkip = !question.required && question.type !== "message"
  if (!back && !canSkip) return null
  return (
    <div className="more">
      {back && (
        <a className="link" href={`${action}?q=${back}`}>
          {texts.back}
        </a>
      )}
      {canSkip && (
        <button className="link" type="submit" name="skip" value="1" formNoValidate>
          {texts.skip}
        </button>
      )}
    </div>
  )
}
