import { isChoice } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import { inOrder } from "../../surveys/shuffle"
import type { FieldProps } from "./field"
import { Single } from "./parts"

/** The options in the phone's own list. Words beside “other” stand below it, shown by style when it is chosen. */
export function DropDown(field: FieldProps<Extract<Question, { type: "drop_down" }>>) {
  const { question, answer, say, texts, seed } = field
  const chosen = isChoice(answer) ? answer : { options: [] }
  return (
    <Single {...field}>
      {(attributes) => (
        <>
          <select {...attributes} required={question.required} defaultValue={chosen.options[0] ?? ""}>
            <option value="">{texts.choose}</option>
            {inOrder(question, seed).map(({ id, label, other }) => (
              <option key={id} value={id} data-other={other}>
                {say(label)}
              </option>
            ))}
          </select>
          {question.options.some(({ other }) => other) && (
            <input
              className="text below"
              name="o"
              maxLength={500}
              defaultValue={chosen.other ?? ""}
              aria-label={texts.otherWords}
              placeholder={texts.otherWords}
            />
          )}
        </>
      )}
    </Single>
  )
}
