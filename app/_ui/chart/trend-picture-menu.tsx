import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "../format"
import { dateFormat, dayOf } from "../format-date"
import { PictureMenu } from "./picture/picture-menu"
import type { Trend } from "./trend"

/** Saves a trend as a picture, with what it shows, when, and of how many answers. */
export function TrendPictureMenu({ trend }: { trend: Trend }) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { metric, points, windowDays: days } = trend
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const day = (iso: string) => dateFormat(locale, "UTC", { dateStyle: "medium" }).format(dayOf(iso))
  const period = { from: day(first.day), to: day(last.day) }
  return (
    <PictureMenu
      title={t("trend.window", { metric: t(`metric.${metric}.name`), days })}
      detail={t("picture.answers", { ...period, n: formatNumber(last.n, locale), days })}
    />
  )
}
