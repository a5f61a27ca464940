"use client"

import { Textarea, TextInput } from "@mantine/core"
import type { CSSProperties } from "react"
import { type FieldPath, useController } from "react-hook-form"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import classes from "./local-text.module.css"
import { useIssueAt, useWarningAt } from "./use-issue"

type Props = {
  /** Where the text stands in the definition. */
  at: readonly (string | number)[]
  label: string
  description?: string
  placeholder?: string
  max: number
  /** How many lines are there at first; more come as they are written. */
  lines?: number
  /** The label is for those who listen only. */
  quiet?: boolean
}

/** A warning stands where an error would. */
const WITH_WARNING: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"]

/** One text of the survey, in the language that is being edited. */
export function LocalText(props: Props) {
  const { language } = useEditor()
  // Another place or language is another field.
  return <TextField key={`${props.at.join(".")}.${language}`} language={language} {...props} />
}

function TextField({ language, ...props }: Props & { language: string }) {
  const { at, label, description, placeholder, max, lines, quiet = false } = props
  // A path of the form's type, which a text joined from parts cannot show.
  const name = `definition.${at.join(".")}.${language}` as FieldPath<DraftValues>
  const { field } = useController<DraftValues>({ name })
  const error = useIssueAt(name)
  const warning = useWarningAt(name)
  const common = {
    ...field,
    value: typeof field.value === "string" ? field.value : "",
    maxLength: max,
    placeholder,
    lang: language,
    error,
    ...(quiet ? { "aria-label": label } : { label }),
    ...(warning
      ? { description: <span className={classes.warning}>{warning}</span>, inputWrapperOrder: WITH_WARNING }
      : { description }),
  }
  if (lines === undefined)
    return <TextInput type="text" {...(quiet && { classNames: { input: classes.quiet } })} {...common} />
  return (
    <Textarea
      {...common}
      rows={lines}
      resize="vertical"
      // A property of our own, which the type of styles does not know.
      style={{ "--lines": lines } as CSSProperties}
      classNames={{ input: classes.growing }}
    />
  )
}
