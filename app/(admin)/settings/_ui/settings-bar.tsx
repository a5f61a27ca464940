import { Button, Progress } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useTransition } from "react"
import { SaveBar, SavedBar } from "@/app/_ui/save-bar"
import classes from "@/app/_ui/save-bar.module.css"
import { formatNumber } from "@/lib/i18n/format"
import type { Recount } from "./use-recount"

type Props = {
  dirty: boolean
  saving: boolean
  saved: boolean
  failure: string | undefined
  recount: Recount
  onDiscard: () => void
}

/** What is unsaved, or being counted, or done; there only when there is something to say. */
export function SettingsBar({ dirty, saving, saved, failure, recount, onDiscard }: Props) {
  const t = useTranslations("common")
  const isNews = recount.watched || recount.status.state === "failed" || recount.status.state === "interrupted"
  return (
    <SaveBar dirty={dirty} saving={saving} failure={failure} onDiscard={onDiscard}>
      {isNews && recount.status.total > 0 ? (
        <RecountBar recount={recount} />
      ) : saved ? (
        <SavedBar words={t("saved")} />
      ) : null}
    </SaveBar>
  )
}

function RecountBar({ recount: { status, again } }: { recount: Recount }) {
  const t = useTranslations("settings.recount")
  const locale = useLocale()
  const [starting, start] = useTransition()
  const { state, counted, total } = status
  const numbers = { counted: formatNumber(Math.min(counted, total), locale), total: formatNumber(total, locale) }
  switch (state) {
    case "idle":
      return null
    case "running":
      return (
        <div className={classes.bar}>
          <p className={classes.words} role="status">
            {t("running", numbers)}
          </p>
          <Progress
            className={classes.progress}
            value={total > 0 ? (100 * Math.min(counted, total)) / total : 0}
            aria-label={t("progress")}
          />
        </div>
      )
    case "done":
      return <SavedBar words={t("done", { count: total, ...numbers })} />
    case "failed":
    case "interrupted":
      return (
        <div className={classes.bar}>
          <p className={classes.words} role="alert">
            <IconAlertTriangle size={15} stroke={1.75} className={classes.warning} aria-hidden="true" />
            {t(state)}
          </p>
          <Button loading={starting} onClick={() => start(again)}>
            {t("again")}
          </Button>
        </div>
      )
    default:
      return state satisfies never
  }
}
