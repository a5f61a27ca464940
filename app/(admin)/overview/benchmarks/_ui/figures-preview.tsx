import { useTranslations } from "next-intl"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import type { FiguresReport } from "@/lib/insights/benchmarks/import-figures"
import classes from "./figures-preview.module.css"

const MOST_SHOWN = 20

/** What a file would bring, or every row and column that is refused. */
export function FiguresPreview({ report: { rows, added, updated, refused } }: { report: FiguresReport }) {
  const t = useTranslations("benchmarks.import")
  const faults = useTranslations("faults")
  const say = useFaultWords()
  if (refused.length === 0) {
    return (
      <p role="status" className={classes.preview}>
        {t("brings", { rows, added, updated })}
      </p>
    )
  }
  return (
    <div role="alert" className={classes.preview}>
      <p className={classes.wrong}>{t("refused")}</p>
      <ul className={classes.list}>
        {refused.slice(0, MOST_SHOWN).map(({ row, column, fault }) => (
          <li key={`${row} ${column} ${fault.kind}`}>
            {column === null
              ? t("atRow", { row, reason: say(fault) })
              : t("atCell", { row, column, reason: say(fault) })}
          </li>
        ))}
        {refused.length > MOST_SHOWN ? <li>{faults("more", { count: refused.length - MOST_SHOWN })}</li> : null}
      </ul>
    </div>
  )
}
