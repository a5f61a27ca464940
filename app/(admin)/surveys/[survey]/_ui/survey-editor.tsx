"use client"

import { useEffect, useMemo, useRef, useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import type { ScoreGroup } from "@/lib/stats/counts"
import { onlyGroups } from "@/lib/surveys/conditions"
import { publish, saveSurvey } from "../actions"
import { type DraftValues, openTexts } from "../draft-values"
import { createDraftKeeper } from "./draft-keeper"
import { type Chosen, EditorContext, type FocusOn, type View } from "./editor-context"
import { EditorHeader } from "./editor-header"
import { EditorPanes } from "./editor-panes"
import { groupSeeing } from "./preview-path"
import type { SurveyData } from "./types"
import { useShortcuts } from "./use-shortcuts"

/** Builds a survey: its parts, the editor of the chosen one, and the page or mail as customers get it. */
export function SurveyEditor({ data }: { data: SurveyData }) {
  const { definition } = data
  const form = useForm<DraftValues>({ defaultValues: { name: data.name, definition: openTexts(definition) } })
  const { getValues } = form
  const [keeper] = useState(() =>
    createDraftKeeper(form, data, {
      save: (draft) => saveSurvey(data.id, draft),
      publish: (draft) => publish(data.id, draft),
    }),
  )
  const [language, setLanguage] = useState(definition.defaultLanguage)
  const [group, setGroup] = useState<ScoreGroup>("promoter")
  const [chosen, setChosen] = useState<Chosen>({ kind: "question", id: definition.questions[0]?.id ?? "" })
  const [view, setView] = useState<View>("list")
  const focusNext = useRef<FocusOn>(undefined)
  useEffect(() => keeper.watch(), [keeper])
  useShortcuts(keeper)

  const editor = useMemo(() => {
    const choose = (next: Chosen, focus?: FocusOn) => {
      const now = getValues("definition")
      focusNext.current = focus
      setChosen(next)
      if (next.kind === "question") setGroup((present) => groupSeeing(now, next.id, present))
      if (next.kind === "ending") {
        const showIf = now.endings.find(({ id }) => id === next.id)?.showIf
        const [only] = (showIf && onlyGroups(showIf)) ?? []
        if (only) setGroup(only)
      }
      if (focus) setView("edit")
    }
    return { data, keeper, language, setLanguage, group, setGroup, chosen, choose, focusNext, view, setView }
  }, [data, keeper, language, group, chosen, view, getValues])

  return (
    <FormProvider {...form}>
      <EditorContext value={editor}>
        <EditorHeader />
        <EditorPanes />
      </EditorContext>
    </FormProvider>
  )
}
