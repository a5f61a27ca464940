import { useTranslations } from "next-intl"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { PHASES } from "@/lib/journey/schema"
import type { Metric } from "@/lib/stats/counts"
import { lowestStage } from "./lowest-stage"
import { StageFigures } from "./stage-figures"
import classes from "./stage-list.module.css"
import { TouchpointRow } from "./touchpoint-row"
import type { StageColumn } from "./types"

type Props = { metric: Metric; stages: readonly StageColumn[] }

/** The journey on phones: the stages one below the other, with a row for each touchpoint. */
export function StageList({ metric, stages }: Props) {
  const t = useTranslations("journey")
  const lowest = lowestStage(stages)
  return (
    <div className={classes.list}>
      {PHASES.map((phase) => {
        const inPhase = stages.filter((stage) => stage.phase === phase)
        if (inPhase.length === 0) return null
        return (
          <section key={phase} className={classes.phase} aria-labelledby={`list-${phase}`}>
            <h2 id={`list-${phase}`} className={classes.phaseName}>
              {t(`phases.${phase}`)}
            </h2>
            {inPhase.map(({ id, name, figures, rate, touchpoints }) => (
              <div key={id} className={classes.stage}>
                <div className={classes.head}>
                  <div>
                    <h3 className={classes.name}>{name}</h3>
                    <StageFigures metric={metric} figures={figures} rate={rate} />
                  </div>
                  <div className={classes.score} data-lowest={id === lowest || undefined}>
                    <ScoreFigure metric={metric} figures={figures} size="card" />
                    {id === lowest ? <span className={classes.word}>{t("lowest")}</span> : null}
                  </div>
                </div>
                <ul>
                  {touchpoints.map((touchpoint) => (
                    <TouchpointRow key={touchpoint.id} metric={metric} touchpoint={touchpoint} />
                  ))}
                </ul>
                {touchpoints.length === 0 ? <p className={classes.none}>{t("emptyStage")}</p> : null}
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
