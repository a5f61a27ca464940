"use client"

import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { IconButton } from "@/app/_ui/icon-button"
import { Skeleton } from "@/app/_ui/states/skeleton"
import type { PageView } from "@/lib/respond/page-view"
import { endingFor } from "@/lib/surveys/logic"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { type Chosen, useEditor } from "./editor-context"
import { LiveFrame } from "./live-frame"
import { pageView } from "./page-view-of"
import classes from "./preview-pane.module.css"
import { pathOf } from "./preview-path"
import { PreviewSwitches } from "./preview-switches"
import type { EditorBrand } from "./types"

type Render = (view: PageView) => string
type Props = { definition: SurveyDefinition; brand: EditorBrand; clock: Clock }

/** The survey page in a phone, step by step, on the way of the chosen group. */
export function PagePreview({ definition, brand, clock }: Props) {
  const t = useTranslations("surveys.preview")
  const { language, group, chosen, choose } = useEditor()
  const [render, setRender] = useState<Render>()
  const { questions, answers, situation } = pathOf(definition, group)
  const first = { kind: "question", id: definition.questions[0]?.id ?? "" } as const
  const shown = chosen.kind === "question" || chosen.kind === "ending" ? chosen : first
  const steps: Shown[] = [
    ...questions.map(({ id }) => ({ kind: "question", id }) as const),
    { kind: "ending", id: endingFor(definition, answers, situation).id },
  ]
  const index = steps.findIndex(({ kind, id }) => kind === shown.kind && id === shown.id)
  const at = Math.max(index, 0)

  useEffect(() => {
    // What draws the page is large and needed here alone.
    import("@/lib/respond/render-page").then((module) => setRender(() => module.renderPage))
  }, [])

  const step = (by: number) => {
    const next = steps[at + by]
    if (next) choose(next)
  }

  const [before, after] = [steps[at - 1], steps[at + 1]]
  return (
    <>
      <PreviewSwitches />
      <div className={classes.phone}>
        <div className={classes.notch} aria-hidden="true" />
        {render ? (
          <LiveFrame
            title={t("frame")}
            html={render(pageView({ definition, language, group, shown, brand, clock, customer: t("customer") }))}
          />
        ) : (
          <Skeleton height="100%" radius={0} />
        )}
      </div>
      <div className={classes.steps}>
        <IconButton icon={IconChevronLeft} label={t("before")} {...(before && { onClick: () => step(-1) })} />
        <span className={classes.where} aria-live="polite">
          {index < 0 ? "·" : t("step", { step: index + 1, steps: steps.length })}
        </span>
        <IconButton icon={IconChevronRight} label={t("next")} {...(after && { onClick: () => step(1) })} />
      </div>
    </>
  )
}

type Shown = Extract<Chosen, { id: string }>
