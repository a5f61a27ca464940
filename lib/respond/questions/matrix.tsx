import { isMatrix } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Group } from "./parts"

/** One row under the other, each a scale of its own with its columns in words: no sideways scrolling on a phone. */
export function Matrix(field: FieldProps<Extract<Question, { type: "matrix" }>>) {
  const { question, answer, say } = field
  const chosen = isMatrix(answer) ? answer.rows : {}
  return (
    <Group {...field}>
      {question.rows.map((row) => (
        <fieldset className="row" key={row.id}>
          <legend>{say(row.label)}</legend>
          <div className="columns">
            {question.columns.map((column) => (
              <label key={column.id}>
                <input
                  type="radio"
                  name={`r.${row.id}`}
                  value={column.id}
                  required={question.required}
                  defaultChecked={Object.hasOwn(chosen, row.id) && chosen[row.id] === column.id}
                />
                <span>{say(column.label)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Group>
  )
}
