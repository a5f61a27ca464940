"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { ShowIf } from "@/lib/surveys/conditions"
import { ShownTo } from "../shown-to"
import { useIssuesIn } from "../use-issue"
import classes from "./part.module.css"

type Props = { at: readonly (string | number)[]; showIf: ShowIf | undefined; children?: ReactNode }

/** When a part is shown; what edits it stands inside. */
export function ConditionCard({ at, showIf, children }: Props) {
  const t = useTranslations("surveys.question")
  const issues = useIssuesIn([...at, "showIf"])
  return (
    <section className={classes.card} aria-label={t("when")}>
      <h3 className={classes.legend}>{t("when")}</h3>
      {showIf ? <ShownTo showIf={showIf} /> : <span className={classes.hint}>{t("shownAlways")}</span>}
      {children}
      {issues.map((issue) => (
        <p key={issue} className={classes.issue}>
          {issue}
        </p>
      ))}
    </section>
  )
}
