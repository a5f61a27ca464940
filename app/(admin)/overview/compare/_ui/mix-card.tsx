import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { TableScroll } from "@/app/_ui/table-scroll"
import { formatScore } from "@/lib/i18n/format"
import type { ComparedSets } from "@/lib/insights/comparisons/read-comparison"
import type { Comparison } from "@/lib/stats/significance"
import { useSigned } from "./compare-words"
import { FiguresHead } from "./figures-head"
import classes from "./mix-card.module.css"

type Props = { compared: ComparedSets; mix: NonNullable<ComparedSets["constantMix"]> }

/** The total of all answers in one pot beside that at constant mix, and in words what it means when they disagree. */
export function MixCard({ compared, mix }: Props) {
  const t = useTranslations("compare.mix")
  const { metric, after, before, comparison } = compared
  const rows = [
    { key: "pooled", first: after.figure.score, second: before.figure.score, ...comparison },
    {
      key: "constant",
      first: mix.after.score,
      second: mix.before.score,
      difference: mix.difference,
      low: mix.low,
      high: mix.high,
      verdict: verdictOf(mix),
    },
  ] as const
  const disagree = (comparison.difference ?? 0) * (mix.difference ?? 0) < 0
  return (
    <Card title={t("title")}>
      <TableScroll title={t("title")}>
        <table className={`${table.table} ${classes.table}`}>
          <FiguresHead
            name={t("total")}
            figures={[t("before"), t("after"), t("difference"), t("interval")]}
            verdict={t("verdict")}
          />
          <tbody>
            {rows.map(({ key, first, second, verdict, difference, low, high }) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <Score metric={metric} score={second} />
                <Score metric={metric} score={first} />
                <Points metric={metric} ends={[difference]} />
                <Points metric={metric} ends={[low, high]} />
                <td>
                  <VerdictChip metric={metric} change={{ verdict, difference }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className={classes.why} data-disagree={disagree || undefined}>
        {disagree ? t("disagree") : t("agree")}
      </p>
    </Card>
  )
}

const verdictOf = ({ difference, significant }: Props["mix"]): Comparison["verdict"] =>
  difference === null ? "too_few" : significant ? "significant" : "within_noise"

type Cell = { metric: ComparedSets["metric"] }

function Score({ metric, score }: Cell & { score: number | null }) {
  const locale = useLocale()
  return <td className={table.number}>{score === null ? "—" : formatScore(metric, score, locale)}</td>
}

function Points({ metric, ends }: Cell & { ends: readonly (number | null)[] }) {
  const signed = useSigned(metric)
  return <td className={table.number}>{ends.map((end) => (end === null ? "—" : signed(end))).join("…")}</td>
}
