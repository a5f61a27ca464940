"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { useWatch } from "react-hook-form"
import { textIn } from "@/lib/surveys/texts"
import type { DraftValues } from "../../draft-values"
import { essence } from "../../essence"
import { useEditor } from "../editor-context"
import { questionIcons } from "../question-icons"
import { ShownTo } from "../shown-to"
import { useIssuesIn, useWarningIn } from "../use-issue"
import classes from "./outline.module.css"

type Props = { id: string; index: number; chosen: boolean }

/** One question in the list: number, type, words, who sees it, what is new and what is wrong. */
export const QuestionRow = memo(function QuestionRow({ id, index, chosen }: Props) {
  const t = useTranslations("surveys")
  const { choose, language, data } = useEditor()
  const question = useWatch<DraftValues, `definition.questions.${number}`>({ name: `definition.questions.${index}` })
  const [issue] = useIssuesIn(["definition", "questions", index])
  const warning = useWarningIn(["definition", "questions", index])
  if (!question) return null
  const Icon = questionIcons[question.type]
  const before = data.published?.questions.find((each) => each.id === id)
  const mark = !data.published
    ? undefined
    : !before
      ? "new"
      : essence(before) !== essence(question)
        ? "changed"
        : undefined
  return (
    <button
      type="button"
      className={classes.open}
      aria-current={chosen || undefined}
      onClick={() => choose({ kind: "question", id }, "heading")}
    >
      <span className={classes.meta}>
        <span className={classes.number}>{index + 1}</span>
        <Icon size={14} stroke={1.75} aria-hidden="true" />
        {t(`question.type.${question.type}`)}
        {mark ? (
          <span className={classes.mark} data-mark={mark}>
            {t(`mark.${mark}`)}
          </span>
        ) : null}
      </span>
      <span className={classes.text}>{textIn(question.title, language, data.definition.defaultLanguage) || "—"}</span>
      <ShownTo showIf={question.showIf} />
      {issue ? <span className={classes.issue}>{issue}</span> : null}
      {warning && !issue ? <span className={classes.warning}>{warning}</span> : null}
    </button>
  )
})
