"use client"

import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import type { ShowIf } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import type { DraftValues } from "../../draft-values"
import { ConditionEditor } from "../conditions/condition-editor"
import { useEditor } from "../editor-context"
import { useIssuesIn } from "../use-issue"
import classes from "./part.module.css"

type Props = {
  part: "questions" | "endings"
  index: number
  showIf: ShowIf | undefined
  /** What was asked before: conditions look back only. */
  earlier: readonly Question[]
}

/** When a part is shown, to be changed word by word. */
export function ConditionCard({ part, index, showIf, earlier }: Props) {
  const t = useTranslations("surveys.question")
  const { data } = useEditor()
  const { setValue } = useFormContext<DraftValues>()
  const issues = useIssuesIn(["definition", part, index, "showIf"])
  return (
    <section className={classes.card} aria-label={t("when")}>
      <h3 className={classes.legend}>{t("when")}</h3>
      <ConditionEditor
        value={showIf}
        onChange={(value) => setValue(`definition.${part}.${index}.showIf`, value)}
        earlier={earlier}
        languages={data.definition.languages}
      />
      {issues.map((issue) => (
        <p key={issue} className={classes.issue}>
          {issue}
        </p>
      ))}
    </section>
  )
}
