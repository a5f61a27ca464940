import type { ReactNode } from "react"
import type { Question } from "../../surveys/schema"
import { Choice } from "./choice"
import { Consent } from "./consent"
import { DropDown } from "./drop-down"
import type { FieldProps } from "./field"
import { Line } from "./line"
import { Matrix } from "./matrix"
import { Message } from "./message"
import { Scale } from "./scale"
import { Text } from "./text"
import { YesNo } from "./yes-no"

/** The HTML of each question type. */
const fields = {
  nps: Scale,
  csat: Scale,
  ces: Scale,
  rating: Scale,
  single_choice: Choice,
  multiple_choice: Choice,
  drop_down: DropDown,
  matrix: Matrix,
  yes_no: YesNo,
  long_text: Text,
  short_text: Text,
  number: Line,
  date: Line,
  email: Line,
  phone: Line,
  consent: Consent,
  message: Message,
} satisfies { [Type in Question["type"]]: (props: FieldProps<Extract<Question, { type: Type }>>) => ReactNode }

export function Field(props: FieldProps) {
  // Each component is only given questions of its own type, which the table's type has checked.
  const Component = fields[props.question.type] as (props: FieldProps) => ReactNode
  return <Component {...props} />
}
