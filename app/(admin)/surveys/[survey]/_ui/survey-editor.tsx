"use client"

import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { PageBody } from "@/app/_ui/page-header"
import type { ScoreGroup } from "@/lib/stats/counts"
import { draftResolver } from "../draft-resolver"
import { type DraftValues, openTexts } from "../draft-values"
import { EditorContext, type Panel, type Shown } from "./editor-context"
import { EditorHeader } from "./editor-header"
import { ClosedNote, ConflictNote } from "./editor-notes"
import { EditorPanels } from "./editor-panels"
import { PreviewPane } from "./preview-pane"
import classes from "./survey-editor.module.css"
import type { SurveyData } from "./types"
import { useSaving } from "./use-saving"
import { ViewSwitch } from "./view-switch"

/** The texts of a survey in each language, beside the page and the mail as customers get them. */
export function SurveyEditor({ data }: { data: SurveyData }) {
  const { definition } = data
  const [language, setLanguage] = useState(definition.defaultLanguage)
  const [panel, setPanel] = useState<Panel>("questions")
  const [group, setGroup] = useState<ScoreGroup>("promoter")
  const [shown, show] = useState<Shown>({ kind: "question", id: definition.questions[0]?.id ?? "" })
  const [view, setView] = useState<"edit" | "preview">("edit")
  const form = useForm<DraftValues>({
    resolver: draftResolver,
    defaultValues: { name: data.name, definition: openTexts(definition) },
  })
  const saving = useSaving(form, data, { setLanguage, setPanel })

  return (
    <FormProvider {...form}>
      <EditorContext value={{ language, setLanguage, panel, setPanel, group, setGroup, shown, show }}>
        <LeaveGuard dirty={form.formState.isDirty} />
        <EditorHeader data={data} saving={saving} />
        <PageBody>
          {saving.conflict ? <ConflictNote /> : null}
          {data.status === "closed" ? <ClosedNote id={data.id} /> : null}
          <ViewSwitch view={view} onChange={setView} />
          <div className={classes.columns} data-view={view}>
            <div className={classes.edit}>
              <EditorPanels data={data} onSave={saving.save} />
            </div>
            <div className={classes.preview}>
              <PreviewPane brand={data.brand} clock={data.clock} />
            </div>
          </div>
        </PageBody>
      </EditorContext>
    </FormProvider>
  )
}
