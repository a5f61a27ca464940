"use client"

import { Tabs, TextInput } from "@mantine/core"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useId } from "react"
import { useFormContext } from "react-hook-form"
import { useFieldWords } from "@/app/_ui/use-field-words"
import type { DraftValues } from "../draft-values"
import { PANELS, type Panel, useEditor } from "./editor-context"
import classes from "./editor-panels.module.css"
import { EndingsPanel } from "./endings-panel"
import { LanguageSwitch } from "./language-switch"
import { MailPanel } from "./mail-panel"
import { MissingNote } from "./missing-note"
import { QuestionsPanel } from "./questions-panel"
import { TriggersPanel } from "./triggers-panel"
import type { SurveyData } from "./types"

type Props = { data: SurveyData; onSave: () => void }

/** The parts of a survey, one at a time, in one language. */
export function EditorPanels({ data, onSave }: Props) {
  const t = useTranslations("surveys.editor")
  const { panel, setPanel, shown, show } = useEditor()
  const words = useFieldWords()
  const touchpointLabel = useId()
  const { register, formState } = useFormContext<DraftValues>()

  const saveByKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
    event.preventDefault()
    onSave()
  }

  /** The preview follows to the end of the survey and back. */
  const turnTo = (next: Panel) => {
    const [first] = data.definition.questions
    setPanel(next)
    if (next === "endings") show({ kind: "ending" })
    else if (next === "questions" && shown.kind === "ending" && first) show({ kind: "question", id: first.id })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what the header's button does
    <div className={classes.editor} onKeyDown={saveByKey}>
      <div className={classes.identity}>
        <TextInput
          label={t("name")}
          maxLength={120}
          error={words(formState.errors.name)}
          className={classes.name}
          {...register("name")}
        />
        <div className={classes.touchpoint}>
          <span id={touchpointLabel} className={classes.label}>
            {t("touchpoint")}
          </span>
          <Link href={`/journey/${data.touchpoint.id}`} prefetch={false} aria-describedby={touchpointLabel}>
            {data.touchpoint.name}
          </Link>
        </div>
      </div>
      <Tabs
        value={panel}
        onChange={(value) => turnTo(PANELS.find((each) => each === value) ?? "questions")}
        keepMounted={false}
        classNames={{ list: classes.tabs, tab: classes.tab }}
      >
        <div className={classes.bar}>
          <Tabs.List aria-label={t("panels")}>
            {PANELS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(each)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {panel === "triggers" ? null : <LanguageSwitch />}
        </div>
        <Tabs.Panel value="questions" className={classes.panel}>
          <MissingNote />
          <QuestionsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="endings" className={classes.panel}>
          <MissingNote />
          <EndingsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="mail" className={classes.panel}>
          <MissingNote />
          <MailPanel />
        </Tabs.Panel>
        <Tabs.Panel value="triggers" className={classes.panel}>
          <TriggersPanel data={data} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
