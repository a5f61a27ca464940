import { Button } from "@mantine/core"
import { IconFlag, IconHandStop, IconMailOff, IconMailX, IconUserX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import { Moment } from "@/app/_ui/moment"
import type { ListedSuppression } from "@/lib/delivery/suppressions/list-suppressions"
import type { SuppressionReason } from "@/lib/delivery/suppressions/reasons"
import classes from "./excluded-table.module.css"

const looks: Record<SuppressionReason, OutcomeLook> = {
  unsubscribed: { icon: IconMailOff, tone: "neutral" },
  bounced: { icon: IconMailX, tone: "bad" },
  complained: { icon: IconFlag, tone: "bad" },
  manual: { icon: IconHandStop, tone: "neutral" },
  erased: { icon: IconUserX, tone: "neutral" },
}

type Props = { row: ListedSuppression; clock: Clock; onInclude: () => void }

/** An address, why and since when it gets no mail, and the way back, which an erased one has not. */
export function ExcludedRow({ row, clock, onInclude }: Props) {
  const t = useTranslations("excluded")
  const { email, reason, surveyId, survey, note, createdAt } = row
  const words = surveyId === null ? t(`reasons.${reason}`) : t("fromSurvey", { survey: survey ?? t("surveyGone") })
  return (
    <tr>
      <th
        scope="row"
        className={classes.address}
        title={email ?? undefined}
        data-erased={email === null ? "" : undefined}
      >
        {email ?? t("erased")}
      </th>
      <td className={classes.why}>
        <OutcomeMark look={looks[reason]} word={words} className={classes.mark} />
      </td>
      <td className={classes.note} title={note ?? undefined}>
        {note}
      </td>
      <td className={classes.since}>
        <Moment at={createdAt} clock={clock} as="day" />
      </td>
      <td className={classes.action}>
        {email === null ? (
          <span className={classes.forGood}>{t("forGood")}</span>
        ) : (
          <Button variant="default" onClick={onInclude} aria-label={t("includeOne", { email })} aria-haspopup="dialog">
            {t("include")}
          </Button>
        )}
      </td>
    </tr>
  )
}
