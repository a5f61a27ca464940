import { isMatrix } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Group, Problem } from "./parts"

/** One row under the other, each a scale of its own with its columns in words: no sideways scrolling on a phone. */
export function Matrix(field: FieldProps<Extract<Question, { type: "matrix" }>>) {
  const { question, answer, problem, say } = field
  const chosen = isMatrix(answer) ? answer.rows : {}
  const firstEmpty = problem ? question.rows.find(({ id }) => !Object.hasOwn(chosen, id)) : undefined
  const looks = looksOf(question.columns.map(({ label }) => say(label)))
  return (
    <Group {...field} isSaid={firstEmpty !== undefined}>
      {question.rows.map((row) => (
        <fieldset className="row" key={row.id}>
          <legend>{say(row.label)}</legend>
          <div className={looks}>
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
          {row === firstEmpty && <Problem {...field} />}
        </fieldset>
      ))}
    </Group>
  )
}

/** Points of one to three letters stand in one joined row, words in two or three columns on a phone, all of one width. */
function looksOf(columns: string[]): string {
  const few = columns.length < 6 ? " few" : ""
  if (columns.every((label) => label.length <= 3)) return `scale${few}`
  return `columns${few}${columns.length % 3 === 0 ? " threes" : ""}`
}
