import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Help } from "./parts"

/** Words without a question. Its button passes it, as a skipped question is passed. */
export function Message(field: FieldProps<Extract<Question, { type: "message" }>>) {
  return (
    <>
      <h1 tabIndex={-1}>{field.say(field.question.title)}</h1>
      <Help {...field} />
      <input type="hidden" name="skip" value="1" />
    </>
  )
}
