import { IconFlask } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import type { ImportRow } from "@/lib/imports/reads"
import classes from "./try-outcome.module.css"

/** What a dry run of the whole file found. */
export function TryOutcome({ row }: { row: ImportRow }) {
  const t = useTranslations("imports")
  const { id, rows, imported, refused } = row
  return (
    <PlainCard label={t("map.dryTitle")}>
      <div className={classes.outcome} role="status">
        <IconFlask size={16} stroke={1.75} aria-hidden="true" />
        <p>
          <b className={classes.title}>{t("map.dryTitle")}</b> {t("map.dryText", { rows, imported, refused })}{" "}
          {refused > 0 ? (
            <a href={`/customers/import/${id}/refused`} download className={classes.link}>
              {t("report.download")}
            </a>
          ) : null}
        </p>
      </div>
    </PlainCard>
  )
}
