"use client"

import { IconArrowFork } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { ScoreGroup } from "@/lib/stats/counts"
import type { Question } from "@/lib/surveys/schema"
import classes from "./shown-to.module.css"

/** Who sees a question, where not everybody does. */
export function ShownTo({ question }: { question: Question }) {
  const t = useTranslations("surveys.question")
  const words = useTranslations("marks.word.nps")
  const { showIf } = question
  if (!showIf) return null
  const groups = groupsOf(showIf)
  return (
    <span className={classes.shownTo}>
      <IconArrowFork size={13} stroke={1.75} aria-hidden="true" />
      {groups ? t("shownTo", { group: groups.map((group) => words(group)).join(" / ") }) : t("sometimes")}
    </span>
  )
}

/** The groups of a condition that asks for nothing else. */
function groupsOf(showIf: NonNullable<Question["showIf"]>): ScoreGroup[] | undefined {
  const [only, ...more] = "all" in showIf ? showIf.all : showIf.any
  if (!only || more.length > 0 || !("fact" in only) || only.fact !== "score_group" || only.not) return undefined
  return only.in
}
