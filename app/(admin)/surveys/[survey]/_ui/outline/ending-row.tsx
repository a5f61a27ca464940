"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { useWatch } from "react-hook-form"
import { onlyGroups } from "@/lib/surveys/conditions"
import { textIn } from "@/lib/surveys/texts"
import type { DraftValues } from "../../draft-values"
import { useEditor } from "../editor-context"
import { useIssuesIn, useWarningIn } from "../use-issue"
import classes from "./outline.module.css"

type Props = { id: string; index: number; chosen: boolean }

/** One ending in the list: for whom, and its title. */
export const EndingRow = memo(function EndingRow({ id, index, chosen }: Props) {
  const t = useTranslations("surveys.ending")
  const { choose, language, data } = useEditor()
  const ending = useWatch<DraftValues, `definition.endings.${number}`>({ name: `definition.endings.${index}` })
  const [issue] = useIssuesIn(["definition", "endings", index])
  const warning = useWarningIn(["definition", "endings", index])
  if (!ending) return null
  const groups = ending.showIf && onlyGroups(ending.showIf)
  const forWhom = groups ? groups.map((group) => t(group)).join(" / ") : t(ending.showIf ? "sometimes" : "always")
  return (
    <button
      type="button"
      className={classes.open}
      aria-current={chosen || undefined}
      onClick={() => choose({ kind: "ending", id }, "heading")}
    >
      <span className={classes.meta}>{forWhom}</span>
      <span className={classes.text}>{textIn(ending.title, language, data.definition.defaultLanguage) || "—"}</span>
      {issue ? <span className={classes.issue}>{issue}</span> : null}
      {warning && !issue ? <span className={classes.warning}>{warning}</span> : null}
    </button>
  )
})
