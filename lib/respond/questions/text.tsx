import type { Question } from "../../surveys/schema"
import { questionTypes } from "../../surveys/types"
import type { FieldProps } from "./field"
import { Single } from "./parts"

type TextQuestion = Extract<Question, { type: "long_text" | "short_text" }>

/** A field for words, named by the question's title. */
export function Text(field: FieldProps<TextQuestion>) {
  const { question, answer, say } = field
  const own = {
    required: question.required,
    maxLength: questionTypes[question.type].max,
    defaultValue: typeof answer === "string" ? answer : "",
    placeholder: say(question.placeholder) || undefined,
  }
  return (
    <Single {...field}>
      {(attributes) =>
        question.type === "long_text" ? (
          <textarea rows={5} {...attributes} {...own} />
        ) : (
          <input type="text" {...attributes} {...own} />
        )
      }
    </Single>
  )
}
