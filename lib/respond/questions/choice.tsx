import { isChoice } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import { inOrder } from "../../surveys/shuffle"
import type { FieldProps } from "./field"
import { Group } from "./parts"

type ChoiceQuestion = Extract<Question, { type: "single_choice" | "multiple_choice" }>

/** Options under each other; the one that asks for words opens its field when it is chosen, by style alone. */
export function Choice(field: FieldProps<ChoiceQuestion>) {
  const { question, answer, say, texts, seed } = field
  const many = question.type === "multiple_choice"
  const chosen = isChoice(answer) ? answer : { options: [] }
  return (
    <Group {...field}>
      <div className="options">
        {inOrder(question, seed).map(({ id, label, other, exclusive }) => (
          <div className="option" key={id}>
            <input
              type={many ? "checkbox" : "radio"}
              name="a"
              id={`a-${id}`}
              value={id}
              required={question.required && !many}
              defaultChecked={chosen.options.includes(id)}
              data-alone={(many && exclusive) || undefined}
            />
            <label htmlFor={`a-${id}`}>{say(label)}</label>
            {other && (
              <div className="words">
                <input
                  className="text"
                  name="o"
                  maxLength={500}
                  defaultValue={chosen.other ?? ""}
                  aria-label={texts.otherWords}
                  placeholder={texts.otherWords}
                />
              </div>
            )}
          </div>
        ))}
      </div>
    </Group>
  )
}
