import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "@/lib/i18n/format"
import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import { PictureMenu } from "./picture/picture-menu"
import type { Trend } from "./trend"
import { useViewWords } from "./use-view-words"

/** Saves a trend as a picture, with what it shows, when, and of how many answers. */
export function TrendPictureMenu({ trend }: { trend: Trend }) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { points, view } = trend
  const words = useViewWords()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const day = (iso: string) => dateFormat(locale, "UTC", { dateStyle: "medium" }).format(dayOf(iso))
  const period = { from: day(first.from), to: day(last.to) }
  const rolling = view.kind === "rolling"
  const n = rolling ? last.n : points.reduce((sum, point) => sum + point.n, 0)
  return (
    <PictureMenu
      title={words(trend)}
      detail={
        rolling
          ? t("picture.answersOfWindow", { ...period, n: formatNumber(n, locale), days: view.days })
          : t("picture.answers", { ...period, n: formatNumber(n, locale) })
      }
    />
  )
}
