import { isChoice } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import { YES_NO } from "../../surveys/types/yes-no"
import type { FieldProps } from "./field"
import { Group } from "./parts"

/** Two big buttons side by side. */
export function YesNo(field: FieldProps<Extract<Question, { type: "yes_no" }>>) {
  const { question, answer, texts } = field
  return (
    <Group {...field}>
      <div className="options pair">
        {YES_NO.map((value) => (
          <div className="option" key={value}>
            <input
              type="radio"
              name="a"
              id={`a-${value}`}
              value={value}
              required={question.required}
              defaultChecked={isChoice(answer) && answer.options.includes(value)}
            />
            <label htmlFor={`a-${value}`}>{texts[value]}</label>
          </div>
        ))}
      </div>
    </Group>
  )
}
