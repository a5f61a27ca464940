import { Button } from "@mantine/core"
import { IconArrowNarrowDown, IconRobot } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { Moment } from "@/app/_ui/moment"
import type { DoubtfulAnswer } from "@/lib/responses/doubtful/reads"
import classes from "./doubtful-list.module.css"

const looks: Record<"straight_line" | "scanner", OutcomeLook> = {
  straight_line: { icon: IconArrowNarrowDown, tone: "warning" },
  scanner: { icon: IconRobot, tone: "warning" },
}

type Props = {
  row: DoubtfulAnswer
  excluded: boolean
  clock: Clock
  /** Absent for whoever may only look. */
  onChange: (() => void) | undefined
  pending: boolean
}

/** A marked answer: its score, where and by whom, why it is doubtful, and whether it is in the figures. */
export function DoubtfulRow({ row, excluded, clock, onChange, pending }: Props) {
  const t = useTranslations("quality.doubtful")
  const { id, metric, score, comment, suspicion, touchpoint, customerName, customerEmail, answeredAt } = row
  const who = customerName ?? customerEmail ?? t("nobody")
  return (
    <tr data-excluded={excluded ? "" : undefined}>
      <td className={classes.score}>{score === null ? null : <ScorePill metric={metric} score={score} />}</td>
      <th scope="row" className={classes.answer}>
        <Link href={`/responses?response=${id}`} prefetch={false} className={classes.place}>
          {touchpoint}
        </Link>
        <span className={classes.who}>
          <bdi>{who}</bdi>
          {comment ? (
            <>
              {" · "}
              <bdi>{comment}</bdi>
            </>
          ) : null}
        </span>
      </th>
      <td className={classes.mark}>
        {suspicion ? <OutcomeMark look={looks[suspicion]} word={t(`suspicions.${suspicion}`)} /> : null}
        {excluded ? <span className={classes.out}>{t("out")}</span> : null}
      </td>
      <td className={classes.when}>
        <Moment at={answeredAt} clock={clock} as="day" />
      </td>
      <td className={classes.action}>
        {onChange ? (
          <Button
            variant="default"
            onClick={onChange}
            disabled={pending}
            aria-label={t(excluded ? "includeOne" : "excludeOne", { who, touchpoint })}
          >
            {t(excluded ? "include" : "exclude")}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
