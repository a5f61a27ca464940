import type { InputHTMLAttributes } from "react"
import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Single } from "./parts"

type LineQuestion = Extract<Question, { type: "number" | "date" | "email" | "phone" }>

/** One line with the phone's fitting keyboard, or its calendar. */
export function Line(field: FieldProps<LineQuestion>) {
  const { question, say } = field
  const unit = question.type === "number" ? say(question.unit) : ""
  return (
    <Single {...field}>
      {(attributes) => (
        <div className={unit ? "with-unit" : undefined}>
          <input
            {...attributes}
            {...kindOf(question, say)}
            required={question.required}
            defaultValue={written(field)}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
        </div>
      )}
    </Single>
  )
}

/** The answer as it is typed in the page's language: 12,5 or 12.5; a text as it stands. */
function written({ answer, texts }: FieldProps): string {
  if (typeof answer === "number") return String(answer).replace(".", texts.decimalSign)
  return typeof answer === "string" ? answer : ""
}

function kindOf(question: LineQuestion, say: FieldProps["say"]): InputHTMLAttributes<HTMLInputElement> {
  switch (question.type) {
    // Not type=number: it takes a comma or a point by the browser's language, not the page's.
    case "number":
      return { type: "text", inputMode: question.decimals ? "decimal" : "numeric", maxLength: 30 }
    case "date":
      return { type: "date", min: question.earliest, max: question.latest }
    case "email":
      return {
        type: "email",
        autoComplete: "email",
        maxLength: 254,
        placeholder: say(question.placeholder) || undefined,
      }
    case "phone":
      return { type: "tel", autoComplete: "tel", maxLength: 40, placeholder: say(question.placeholder) || undefined }
    default:
      return question satisfies never
  }
}
