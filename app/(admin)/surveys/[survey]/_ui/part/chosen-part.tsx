"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { useEditor } from "../editor-context"
import { MailPanel } from "../mail-panel"
import { RemovedNote } from "../removed-note"
import { TriggersPanel } from "../triggers-panel"
import { usePartIds } from "../use-part-ids"
import { EndingPart } from "./ending-part"
import { LanguageTabs } from "./language-tabs"
import classes from "./part.module.css"
import { QuestionPart } from "./question-part"
import { SettingsPart } from "./settings-part"

/** The editor of what is chosen in the list; the first question where that is gone. */
export function ChosenPart() {
  const t = useTranslations("surveys.editor")
  const { chosen, focusNext, data } = useEditor()
  const root = useRef<HTMLElement>(null)
  const questions = usePartIds("questions")
  const endings = usePartIds("endings")

  useEffect(() => {
    // The focus goes with what is chosen.
    const wanted = chosen && focusNext.current
    focusNext.current = undefined
    if (!wanted) return
    const title = root.current?.querySelector<HTMLTextAreaElement>("textarea, input[type=text]")
    if (wanted === "title" && title) title.select()
    else root.current?.querySelector<HTMLElement>("h2")?.focus()
  }, [chosen, focusNext])

  const other = chosen.kind === "question" || chosen.kind === "ending" ? undefined : chosen.kind
  const ending = chosen.kind === "ending" ? endings.indexOf(chosen.id) : -1
  const question = chosen.kind === "question" ? Math.max(0, questions.indexOf(chosen.id)) : 0
  return (
    <section ref={root} className={classes.part} aria-label={t("edit")}>
      <RemovedNote />
      {other ? (
        <>
          <div className={classes.head}>
            <h2 tabIndex={-1}>{t(other)}</h2>
          </div>
          {other === "triggers" ? null : <LanguageTabs key={other} part={[other === "mail" ? "mail" : "look"]} />}
          {other === "triggers" ? <TriggersPanel data={data} /> : null}
          {other === "mail" ? <MailPanel /> : null}
          {other === "settings" ? <SettingsPart /> : null}
        </>
      ) : ending >= 0 ? (
        <EndingPart key={`${endings[ending]} ${ending}`} index={ending} />
      ) : (
        <QuestionPart key={`${questions[question]} ${question}`} index={question} />
      )}
    </section>
  )
}
