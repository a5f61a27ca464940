import { Progress } from "@mantine/core"
import { IconChevronRight } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { OUT_REASONS, type OutReason } from "@/lib/delivery/campaigns/out-reasons"
import { formatNumber } from "@/lib/i18n/format"
import type { CampaignForm } from "../campaign-form"
import { PeopleDialog } from "./people-dialog"
import classes from "./recipients.module.css"
import type { PreviewState } from "./use-campaign-form"

type Props = { preview: PreviewState; form: CampaignForm; customers: number }

/** Who gets it, how many are left out for which reason, and the people behind each number. */
export function Recipients({ preview, form, customers }: Props) {
  const t = useTranslations("campaigns.preview")
  const common = useTranslations("common")
  const locale = useLocale()
  const [shown, setShown] = useState<"ready" | OutReason>()
  if (typeof preview === "string") {
    const words = preview === "failed" ? common("failed") : t(preview)
    return <p className={classes.words}>{words}</p>
  }
  const { preview: figures, looked, done } = preview
  const out = OUT_REASONS.filter((reason) => figures.out[reason] > 0)
  return (
    <>
      <p className={classes.ready}>
        <b className={classes.number}>{formatNumber(figures.ready, locale)}</b> {t("ready", { count: figures.ready })}
      </p>
      <p className={classes.words}>
        {t("chosen", { count: figures.chosen })}
        {figures.ready > 0 && done ? (
          <>
            {" · "}
            <button type="button" className={classes.see} onClick={() => setShown("ready")} aria-haspopup="dialog">
              {t("see")}
            </button>
          </>
        ) : null}
      </p>
      {done ? null : (
        <div className={classes.progress}>
          <Progress size="sm" value={(100 * looked) / Math.max(customers, 1)} aria-label={t("reading")} />
          <p className={classes.words}>{t("looked", { looked, all: Math.max(customers, looked) })}</p>
        </div>
      )}
      {out.length > 0 ? (
        <ul className={classes.out} aria-label={t("outLabel")}>
          {out.map((reason) => (
            <li key={reason}>
              <button
                type="button"
                className={classes.reason}
                disabled={!done}
                onClick={() => setShown(reason)}
                aria-haspopup="dialog"
              >
                <span>{t(`out.${reason}`)}</span>
                <span className={classes.count}>{formatNumber(figures.out[reason], locale)}</span>
                <IconChevronRight size={14} stroke={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.words}>{t("checkedAgain")}</p>
      <PeopleDialog show={shown} form={form} onClose={() => setShown(undefined)} />
    </>
  )
}
