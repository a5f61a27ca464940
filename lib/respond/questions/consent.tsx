import { isChoice } from "../../surveys/answers"
import type { Question } from "../../surveys/schema"
import { AGREED } from "../../surveys/types/consent"
import type { FieldProps } from "./field"
import { Group } from "./parts"

/** A box to tick, with the statement beside it and the link to the whole text below. */
export function Consent(field: FieldProps<Extract<Question, { type: "consent" }>>) {
  const { question, answer, say } = field
  const { statement, link } = question
  return (
    <Group {...field}>
      <div className="options">
        <div className="option">
          <input type="checkbox" name="a" id="a-agreed" value={AGREED} defaultChecked={isChoice(answer)} />
          <label htmlFor="a-agreed">{say(statement)}</label>
        </div>
      </div>
      {link && (
        <p className="help">
          <a className="link" href={link.url} target="_blank" rel="noopener noreferrer">
            {say(link.label) || link.url}
          </a>
        </p>
      )}
    </Group>
  )
}
