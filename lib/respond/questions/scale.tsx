import { SCALES } from "../../stats/counts"
import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Group } from "./parts"

type ScaleQuestion = Extract<Question, { type: keyof typeof SCALES }>

/** One row of cells from the lowest to the highest score, its ends in words below. */
export function Scale(field: FieldProps<ScaleQuestion>) {
  const { question, answer, say } = field
  const { min, max } = SCALES[question.type]
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const endOf = (score: number) => (score === min ? "low" : score === max ? "high" : undefined)
  return (
    <Group {...field}>
      <div className="scale">
        {scores.map((score) => (
          <label key={score}>
            <input
              type="radio"
              name="a"
              value={score}
              required
              defaultChecked={answer === score}
              aria-describedby={endOf(score)}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <div className="ends">
        <span id="low">{say(question.labels.low)}</span>
        <span id="high">{say(question.labels.high)}</span>
      </div>
    </Group>
  )
}
