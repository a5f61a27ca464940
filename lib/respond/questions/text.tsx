import type { Question } from "../../surveys/schema"
import { questionTypes } from "../../surveys/types"
import type { FieldProps } from "./field"
import { describedBy, Help, Problem } from "./parts"

type TextQuestion = Extract<Question, { type: "long_text" | "short_text" }>

/** A field for words, named by the question's title. */
export function Text(field: FieldProps<TextQuestion>) {
  const { question, answer, problem, say } = field
  const attributes = {
    className: "text",
    id: "text",
    name: "a",
    required: question.required,
    maxLength: questionTypes[question.type].max,
    defaultValue: typeof answer === "string" ? answer : "",
    placeholder: say(question.placeholder) || undefined,
    "aria-describedby": describedBy(field),
    "aria-invalid": problem ? true : undefined,
  }
  return (
    <>
      <h1 tabIndex={-1}>
        <label htmlFor="text">{say(question.title)}</label>
      </h1>
      <Help {...field} />
      <div className="answer">
        {question.type === "long_text" ? <textarea rows={5} {...attributes} /> : <input type="text" {...attributes} />}
      </div>
      <Problem {...field} />
    </>
  )
}
