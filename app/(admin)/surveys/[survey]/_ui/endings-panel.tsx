"use client"

import { TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { GroupMark } from "@/app/_ui/marks/group-mark"
import { onlyGroups } from "@/lib/surveys/conditions"
import type { Ending } from "@/lib/surveys/schema"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import classes from "./endings-panel.module.css"
import { LocalText } from "./local-text"
import { AddButton, isWritten } from "./optional-text"
import card from "./question-card.module.css"

/** What people read at the end, by the group of their score. */
export function EndingsPanel() {
  const { endings } = useFormContext<DraftValues>().getValues("definition")
  return (
    <>
      {endings.map((ending, index) => (
        <EndingCard key={ending.id} ending={ending} index={index} />
      ))}
    </>
  )
}

function EndingCard({ ending, index }: { ending: Ending; index: number }) {
  const t = useTranslations("surveys.ending")
  const { show, setGroup, group, shown } = useEditor()
  const { register, getFieldState, formState } = useFormContext<DraftValues>()
  const { id, showIf, button } = ending
  const groups = showIf && onlyGroups(showIf)
  const [only] = groups?.length === 1 ? groups : []
  const urlName = `definition.endings.${index}.button.url` as const
  const { error } = getFieldState(urlName, formState)
  const [hasButton, setHasButton] = useState(button !== undefined && (button.url !== "" || isWritten(button.label)))
  const showThis = () => {
    if (only) setGroup(only)
    show({ kind: "ending" })
  }
  return (
    <section
      className={card.card}
      data-shown={(shown.kind === "ending" && only === group) || undefined}
      aria-labelledby={`ending-${id}`}
      onFocusCapture={showThis}
    >
      <header className={card.head}>
        {only ? <GroupMark group={only} /> : null}
        <h2 id={`ending-${id}`} className={card.number}>
          {t(only ?? (showIf ? "sometimes" : "always"))}
        </h2>
      </header>
      <div className={card.fields}>
        <LocalText at={["endings", index, "title"]} label={t("title")} max={200} />
        <LocalText at={["endings", index, "text"]} label={t("text")} max={1000} lines={2} />
        {hasButton ? (
          <div className={classes.button}>
            <LocalText at={["endings", index, "button", "label"]} label={t("button")} max={60} />
            <TextInput
              label={t("url")}
              type="url"
              placeholder="https://"
              maxLength={2000}
              error={error ? t("urlWrong") : undefined}
              {...register(urlName)}
            />
            <p className={classes.help}>{t("urlHelp")}</p>
          </div>
        ) : (
          <AddButton label={t("button")} onClick={() => setHasButton(true)} />
        )}
      </div>
    </section>
  )
}
