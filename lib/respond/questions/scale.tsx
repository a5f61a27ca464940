import { SCALES } from "../../stats/counts"
import type { Question } from "../../surveys/schema"
import type { FieldProps } from "./field"
import { Face, Star } from "./marks"
import { Group } from "./parts"

type ScaleQuestion = Extract<Question, { type: keyof typeof SCALES | "rating" }>

/** One row of cells from the lowest to the highest point, drawn as numbers, stars or faces, its ends in words below. */
export function Scale(field: FieldProps<ScaleQuestion>) {
  const { question, answer, say } = field
  const { min, max } = question.type === "rating" ? question : SCALES[question.type]
  const points = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const endOf = (point: number) => (point === min ? "low" : point === max ? "high" : undefined)
  const style = question.style ?? "numbers"
  const looks = ["scale", style, points.length < 8 && "few"].filter(Boolean).join(" ")
  return (
    <Group {...field}>
      <div className={looks}>
        {points.map((point) => (
          <label key={point}>
            <input
              type="radio"
              name="a"
              value={point}
              required={question.required}
              defaultChecked={answer === point}
              aria-describedby={endOf(point)}
              aria-label={nameOf(field, point)}
            />
            <span>{style === "stars" ? <Star /> : style === "smileys" ? <Face mood={point} /> : point}</span>
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

/** What a screen reader calls a point that is drawn. */
function nameOf({ question, texts }: FieldProps<ScaleQuestion>, point: number): string | undefined {
  if (question.style === "stars") return texts.stars(point)
  return question.style === "smileys" ? `${point}, ${texts.faces[point - 1]}` : undefined
}
