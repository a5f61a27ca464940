import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import type { Page } from "@/app/_ui/use-more-rows"
import type { DoubtfulEffect } from "@/lib/insights/quality/doubtful-effect"
import type { DoubtfulAnswer } from "@/lib/responses/doubtful/reads"
import type { QualityQuery } from "../quality-query"
import classes from "./doubtful-card.module.css"
import { DoubtfulList } from "./doubtful-list"
import { EffectTable } from "./effect-table"

type Props = {
  query: QualityQuery
  effects: readonly DoubtfulEffect[]
  page: Page<DoubtfulAnswer>
  mayChange: boolean
  clock: Clock
}

/** The answers that are marked as doubtful, what they do to the score, and the way to leave them out. */
export function DoubtfulCard({ query, effects, page, mayChange, clock }: Props) {
  const t = useTranslations("quality.doubtful")
  const sum = (count: (effect: DoubtfulEffect) => number) => effects.reduce((total, one) => total + count(one), 0)
  const [marked, excluded] = [sum(({ straightLine, scanner }) => straightLine + scanner), sum((one) => one.excluded)]
  return (
    <Card title={t("title")} beside={marked === 0 ? null : <CountBadge count={marked} />}>
      <p className={classes.what}>{marked === 0 ? t("none") : t("what")}</p>
      {marked === 0 ? null : (
        <>
          <EffectTable effects={effects} />
          <DoubtfulList query={query} page={page} counts={{ marked, excluded }} mayChange={mayChange} clock={clock} />
        </>
      )}
    </Card>
  )
}
