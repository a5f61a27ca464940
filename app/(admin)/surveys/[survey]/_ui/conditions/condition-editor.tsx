"use client"

import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { factsIn, type ShowIf } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import classes from "./condition-editor.module.css"
import { GroupEditor } from "./group-editor"
import { fromGroup, toGroup } from "./parts"
import { factAbout } from "./subjects"

type Props = {
  value: ShowIf | undefined
  onChange: (value: ShowIf | undefined) => void
  /** What was asked before: conditions look back only. */
  earlier: readonly Question[]
  languages: readonly string[]
}

/** When a question or an ending is shown, written as a sentence that can be changed word by word. */
export function ConditionEditor({ value, onChange, earlier, languages }: Props) {
  const t = useTranslations("surveys.condition")
  const root = useRef<HTMLDivElement>(null)
  const count = value ? factsIn(value).length : 0
  const counted = useRef(count)
  useEffect(() => {
    const [before, here] = [counted.current, root.current]
    counted.current = count
    // Only where it was within, or on what just went: undo leaves the focus where it is.
    const isLost = document.activeElement === document.body || here?.contains(document.activeElement)
    if (before === count || !isLost) return
    const all = here?.querySelectorAll<HTMLElement>(count > before ? "fieldset" : "button")
    const last = all?.[all.length - 1]
    ;(last?.querySelector("select") ?? last)?.focus()
  }, [count])
  if (value) {
    return (
      <div ref={root}>
        <GroupEditor
          group={toGroup(value)}
          onChange={(group) => onChange(fromGroup(group))}
          earlier={earlier}
          languages={languages}
          outer
        />
      </div>
    )
  }
  return (
    <div ref={root}>
      <p className={classes.always}>{t("always")}</p>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => onChange({ all: [factAbout("score", earlier, languages)] })}
      >
        {t("add")}
      </Button>
    </div>
  )
}
