import type { ReactNode } from "react"
import type { FieldProps } from "./field"

/** Ids of the help and of the sentence about an error, for `aria-describedby`. */
const describedBy = ({ question, say }: FieldProps) => (say(question.help) ? "help bad" : "bad")

/** The help under a title; it is outside the heading, so that a screen reader says it after the question. */
export function Help({ question, say }: FieldProps) {
  const help = say(question.help)
  if (!help) return null
  return (
    <p className="help" id="help">
      {help}
    </p>
  )
}

/** The sentence about what is wrong. It is there from the start, so that it is announced when the script fills it. */
export const Problem = ({ problem }: FieldProps) => (
  <p className="bad" id="bad" role="alert">
    {problem}
  </p>
)

/** A question answered by choosing: one group of inputs named by its title. `isSaid`: the problem stands in `children`. */
export function Group({ children, isSaid, ...field }: FieldProps & { children: ReactNode; isSaid?: boolean }) {
  return (
    <fieldset aria-describedby={describedBy(field)} data-wrong={field.problem ? "" : undefined}>
      <legend>
        <h1 tabIndex={-1}>{field.say(field.question.title)}</h1>
      </legend>
      <Help {...field} />
      {children}
      {!isSaid && <Problem {...field} />}
    </fieldset>
  )
}

/** What every field that stands alone has: its name and what it is described by. */
type Attributes = {
  className: string
  id: string
  name: string
  "aria-describedby": string
  "aria-invalid": true | undefined
}

/** A question answered in one field, which is named by its title. */
export function Single({ children, ...field }: FieldProps & { children: (attributes: Attributes) => ReactNode }) {
  const attributes: Attributes = {
    className: "text",
    id: "text",
    name: "a",
    "aria-describedby": describedBy(field),
    "aria-invalid": field.problem ? true : undefined,
  }
  return (
    <>
      <h1 tabIndex={-1}>
        <label htmlFor="text">{field.say(field.question.title)}</label>
      </h1>
      <Help {...field} />
      <div className="answer">{children(attributes)}</div>
      <Problem {...field} />
    </>
  )
}
