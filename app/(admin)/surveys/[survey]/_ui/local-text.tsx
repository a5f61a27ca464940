"use client"

import { Textarea, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FieldPath, useFormContext } from "react-hook-form"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"

type Props = {
  /** Where the text stands in the definition. */
  at: readonly (string | number)[]
  label: string
  description?: string
  max: number
  /** How many lines are there at first; more come as they are written. */
  lines?: number
  /** The label is for those who listen only. */
  quiet?: boolean
  autoFocus?: boolean
}

/** One text of the survey, in the language that is being edited. */
export function LocalText({ at, label, description, max, lines, quiet = false, autoFocus = false }: Props) {
  const t = useTranslations("surveys.question")
  const { language } = useEditor()
  const { register, getFieldState, formState } = useFormContext<DraftValues>()
  // A path of the form's type, which a text joined from parts cannot show.
  const name = `definition.${at.join(".")}.${language}` as FieldPath<DraftValues>
  const { error } = getFieldState(name, formState)
  const common = {
    maxLength: max,
    lang: language,
    autoFocus,
    error: error ? t("missing") : undefined,
    ...(quiet ? { "aria-label": label } : { label, description }),
    ...register(name),
  }
  if (lines === undefined) return <TextInput key={name} {...common} />
  return <Textarea key={name} autosize minRows={lines} {...common} />
}
