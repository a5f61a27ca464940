import { Button } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { FeedQuery } from "../../feed-query"
import { exportInBackground } from "../actions"
import { downloadHref, type ExportForm } from "../export-form"
import classes from "./export-screen.module.css"

type Props = { query: FeedQuery; form: ExportForm; count: number | null }

/** Begins: a few answers come at once, many are written in the background. */
export function StartBar({ query, form, count }: Props) {
  const t = useTranslations("exports")
  const words = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const blocked = form.columns.length === 0 || count === 0
  const begin = () =>
    start(async () => {
      const outcome = await exportInBackground(query, form)
      if (outcome.ok) setFailure(undefined)
      else setFailure(outcome.error.code === "conflict" ? t("tooMany") : words(outcome.error))
    })
  const why = count === 0 ? t("nothing") : form.columns.length === 0 ? t("noColumns") : undefined
  return (
    <div className={classes.bar}>
      <p className={failure ? classes.failure : classes.words} role={failure ? "alert" : undefined}>
        {failure ?? why ?? (count === null ? t("background") : t("chosen", { count: form.columns.length }))}
      </p>
      {blocked ? (
        <Button disabled leftSection={<Icon />}>
          {t("download")}
        </Button>
      ) : count === null ? (
        <Button onClick={begin} loading={pending}>
          {t("start")}
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={begin} loading={pending}>
            {t("start")}
          </Button>
          <Button component="a" href={downloadHref(query, form)} download leftSection={<Icon />}>
            {t("download")}
          </Button>
        </>
      )}
    </div>
  )
}

const Icon = () => <IconDownload size={15} stroke={1.75} aria-hidden="true" />
