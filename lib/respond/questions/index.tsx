import type { ReactNode } from "react"
import type { Question } from "../../surveys/schema"
import { Choice } from "./choice"
import type { FieldProps } from "./field"
import { Scale } from "./scale"
import { Text } from "./text"

/** The HTML of each question type. */
const fields = {
  nps: Scale,
  csat: Scale,
  ces: Scale,
  single_choice: Choice,
  multiple_choice: Choice,
  long_text: Text,
  short_text: Text,
} satisfies { [Type in Question["type"]]: (props: FieldProps<Extract<Question, { type: Type }>>) => ReactNode }

export function Field(props: FieldProps) {
  // Each component is only given questions of its own type, which the table's type has checked.
  const Component = fields[props.question.type] as (props: FieldProps) => ReactNode
  return <Component {...props} />
}
