"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { useWatch } from "react-hook-form"
import type { Clock } from "@/app/_ui/format-moment"
import { SectionBoundary } from "@/app/_ui/states/section-boundary"
import { closeTexts, type DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import { MailPreview } from "./mail-preview"
import { PagePreview } from "./page-preview"
import classes from "./preview-pane.module.css"
import type { EditorBrand } from "./types"

type Props = { brand: EditorBrand; clock: Clock }

/** The real page, or the real mail, of what is written, while it is written. */
export function PreviewPane({ brand, clock }: Props) {
  const t = useTranslations("surveys.preview")
  const { chosen } = useEditor()
  const values = useWatch<DraftValues, "definition">({ name: "definition" })
  const definition = useMemo(() => closeTexts(values), [values])
  return (
    <section className={classes.pane} aria-label={t("title")}>
      <SectionBoundary message={t("failed")}>
        {chosen.kind === "mail" ? (
          <MailPreview definition={definition} brand={brand} clock={clock} />
        ) : (
          <PagePreview definition={definition} brand={brand} clock={clock} />
        )}
      </SectionBoundary>
    </section>
  )
}
