import { Button, Progress } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ExportRow } from "@/lib/exports/reads"
import { formatNumber } from "@/lib/i18n/format"
import { stopExport, tryExportAgain } from "../actions"
import classes from "./past-exports.module.css"

/** One export in the background, with what can be done about it. */
export function PastExport({ row, clock }: { row: ExportRow; clock: Clock }) {
  const t = useTranslations("exports")
  const locale = useLocale()
  const words = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const { id, format, state, rows, total, problem, createdAt, expiresAt } = row
  const going = state === "waiting" || state === "running"
  const run = (action: typeof stopExport) =>
    start(async () => {
      const outcome = await action(id)
      setFailure(outcome.ok ? undefined : words(outcome.error))
    })
  const figures = { rows: formatNumber(rows, locale), total: formatNumber(total ?? rows, locale) }
  const said =
    state === "failed"
      ? t(`problems.${problem ?? "failed"}`)
      : state === "running" && total !== null
        ? t("past.progress", figures)
        : state === "done"
          ? t("past.done", { count: rows, shown: figures.rows })
          : t(`states.${state}`)
  return (
    <li className={classes.row}>
      <div className={classes.facts}>
        <p className={classes.name}>
          {t(`formats.${format}`)} · <Moment at={createdAt} clock={clock} />
        </p>
        <p className={state === "failed" ? classes.failed : classes.said}>
          {said}
          {expiresAt ? (
            <>
              {" · "}
              {t("past.until")} <Moment at={expiresAt} clock={clock} as="day" />
            </>
          ) : null}
        </p>
        {state === "running" ? (
          <Progress.Root size="sm" className={classes.progress}>
            <Progress.Section value={total ? Math.min(100, (100 * rows) / total) : 0} aria-label={said} />
          </Progress.Root>
        ) : null}
        {failure ? (
          <p className={classes.failed} role="alert">
            {failure}
          </p>
        ) : null}
      </div>
      <div className={classes.actions}>
        {state === "failed" ? (
          <Button variant="default" loading={pending} onClick={() => run(tryExportAgain)}>
            {t("past.again")}
          </Button>
        ) : null}
        <Button variant="default" loading={pending} onClick={() => run(stopExport)}>
          {going ? t("past.cancel") : t("past.remove")}
        </Button>
        {state === "done" ? (
          <Button
            component="a"
            href={`/responses/export/${id}`}
            download
            leftSection={<IconDownload size={15} stroke={1.75} aria-hidden="true" />}
          >
            {t("download")}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
