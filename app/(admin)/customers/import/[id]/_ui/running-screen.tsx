"use client"

import { Button, Progress } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { RefreshEvery } from "@/app/_ui/refresh-every"
import type { ImportRow } from "@/lib/imports/reads"
import { stopImport } from "../../actions"
import { ReportFigures } from "./report-figures"
import classes from "./running-screen.module.css"

/** How far an import has come; it goes on without the page. */
export function RunningScreen({ row }: { row: ImportRow }) {
  const t = useTranslations("imports")
  const [asking, setAsking] = useState(false)
  const percent = row.bytes > 0 ? Math.min(100, Math.floor((100 * row.bytesRead) / row.bytes)) : 0
  const title = t(row.dryRun ? "run.dryRunning" : "run.running")
  return (
    <>
      <RefreshEvery seconds={1} />
      <PageHeader
        title={row.fileName}
        parent={{ label: t("title"), href: "/customers/import" }}
        detail={t(`kind.${row.kind}`)}
      />
      <PageBody>
        <PlainCard label={title}>
          <div className={classes.inside}>
            <div className={classes.head}>
              <h2 className={classes.title}>{title}</h2>
              <Button variant="default" onClick={() => setAsking(true)} aria-haspopup="dialog">
                {t("run.cancel")}
              </Button>
            </div>
            <Progress.Root>
              <Progress.Section value={percent} aria-label={title} />
            </Progress.Root>
            <p className={classes.words}>{t("run.progress", { percent, rows: row.rows })}</p>
            <p className={classes.leave}>{t("run.leave")}</p>
          </div>
          <ReportFigures row={row} />
        </PlainCard>
      </PageBody>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("run.cancelTitle")}
        confirm={t("run.cancelConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await stopImport(row.id)
          return outcome.ok ? undefined : outcome.error
        }}
      >
        <p>{t("run.cancelText")}</p>
      </ConfirmDialog>
    </>
  )
}
