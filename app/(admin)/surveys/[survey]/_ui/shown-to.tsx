"use client"

import { IconArrowFork } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { onlyGroups } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import classes from "./shown-to.module.css"

/** Who sees a question, where not everybody does. */
export function ShownTo({ question }: { question: Question }) {
  const t = useTranslations("surveys.question")
  const words = useTranslations("marks.word.nps")
  const { showIf } = question
  if (!showIf) return null
  const groups = onlyGroups(showIf)
  return (
    <span className={classes.shownTo}>
      <IconArrowFork size={13} stroke={1.75} aria-hidden="true" />
      {groups ? t("shownTo", { group: groups.map((group) => words(group)).join(" / ") }) : t("sometimes")}
    </span>
  )
}
