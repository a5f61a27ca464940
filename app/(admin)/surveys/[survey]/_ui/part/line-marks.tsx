"use client"

import { Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useIssueAt } from "../use-issue"
import classes from "./part.module.css"

export type Mark = "other" | "exclusive"

type Props = {
  /** The option's path in the form. */
  name: string
  marks: readonly Mark[]
  shape: { other?: true; exclusive?: true }
  onMark: (mark: Mark, on: boolean) => void
}

/** What is special about an option: it asks for words, or stands alone. */
export function LineMarks({ name, marks, shape, onMark }: Props) {
  const t = useTranslations("surveys.question")
  const error = useIssueAt(`${name}.other`)
  if (marks.length === 0) return null
  return (
    <span className={classes.marks}>
      {marks.map((mark) => (
        <Checkbox
          key={mark}
          size="xs"
          label={t(mark)}
          checked={shape[mark] ?? false}
          error={mark === "other" ? error : undefined}
          onChange={(event) => onMark(mark, event.currentTarget.checked)}
        />
      ))}
    </span>
  )
}
