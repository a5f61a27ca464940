"use client"

import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import type { ImportPreview } from "@/lib/imports/preview-import"
import type { MappingData } from "../load-import"
import { ColumnsCard } from "./columns-card"
import { DatesCard } from "./dates-card"
import { FileCard } from "./file-card"
import classes from "./mapping-screen.module.css"
import { PreviewCard } from "./preview-card"
import { SharedValuesCard } from "./shared-values-card"
import { StartBar } from "./start-bar"
import { TriggerCard } from "./trigger-card"
import { TryOutcome } from "./try-outcome"
import { useImportForm } from "./use-import-form"
import { useStopWords } from "./use-import-words"

/** Where the columns of a file go, and what its first rows come to; or why it cannot be read. */
export function MappingScreen({ preview, ...data }: MappingData) {
  const t = useTranslations("imports")
  const stopWords = useStopWords()
  return (
    <>
      <PageHeader
        title={data.row.fileName}
        parent={{ label: t("title"), href: "/customers/import" }}
        detail={t(`kind.${data.row.kind}`)}
      />
      <PageBody>
        {"unreadable" in preview ? (
          <PlainCard label={data.row.fileName}>
            <div className={classes.unreadable} role="alert">
              <p className={classes.why}>{stopWords(preview.unreadable)}</p>
              <LinkButton href={`/customers/import?kind=${data.row.kind}`}>{t("report.again")}</LinkButton>
            </div>
          </PlainCard>
        ) : (
          <Mapping {...data} preview={preview} />
        )}
      </PageBody>
    </>
  )
}

type Readable = Omit<MappingData, "preview"> & { preview: ImportPreview }

function Mapping({ row, form, preview, dateFormats, timeZone, known }: Readable) {
  const controls = useImportForm({ id: row.id, form, preview })
  const common = { kind: row.kind, form: controls.form, preview: controls.preview, change: controls.change }
  return (
    <>
      {row.rows > 0 && row.dryRun ? <TryOutcome row={row} /> : null}
      <FileCard {...common} bytes={row.bytes} />
      <div className={classes.columns}>
        <ColumnsCard {...common} />
        <div className={classes.side}>
          <SharedValuesCard {...common} known={known} />
          <DatesCard {...common} formats={dateFormats} timeZone={timeZone} />
          <TriggerCard {...common} />
        </div>
      </div>
      <PreviewCard preview={controls.preview} reading={controls.reading} form={controls.form} />
      <StartBar id={row.id} controls={controls} />
    </>
  )
}
