"use client"

import { IconArrowFork } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { onlyGroups, type ShowIf } from "@/lib/surveys/conditions"
import classes from "./shown-to.module.css"

/** Who sees a part, where not everybody does. */
export function ShownTo({ showIf }: { showIf: ShowIf | undefined }) {
  const t = useTranslations("surveys.question")
  const words = useTranslations("marks.word.nps")
  if (!showIf) return null
  const groups = onlyGroups(showIf)
  return (
    <span className={classes.shownTo}>
      <IconArrowFork size={13} stroke={1.75} aria-hidden="true" />
      {groups ? t("shownTo", { group: groups.map((group) => words(group)).join(" / ") }) : t("sometimes")}
    </span>
  )
}
