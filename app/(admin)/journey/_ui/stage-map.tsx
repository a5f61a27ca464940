import { useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { PlainCard } from "@/app/_ui/card"
import { intervalAxis } from "@/app/_ui/marks/interval-axis"
import { PHASES } from "@/lib/journey/schema"
import type { Metric } from "@/lib/stats/counts"
import { lowestStage } from "./lowest-stage"
import { StageFigures } from "./stage-figures"
import { StageLine } from "./stage-line"
import classes from "./stage-map.module.css"
import { StagePoint } from "./stage-point"
import { TouchpointCardItem } from "./touchpoint-card"
import type { StageColumn } from "./types"

type Props = { metric: Metric; stages: readonly StageColumn[] }

/** Stages across, grouped by phase, a line through their scores, touchpoints below; from tablets up. */
export function StageMap({ metric, stages }: Props) {
  const t = useTranslations("journey")
  const marks = useTranslations("marks.metric")
  const figures = stages.map((stage) => stage.figures)
  const axis = intervalAxis(metric, figures)
  const lowest = lowestStage(stages)
  const scored = figures.some(({ score }) => score !== null)
  const phases = PHASES.map((phase) => ({ phase, stages: stages.filter((stage) => stage.phase === phase) }))
  return (
    <PlainCard label={t("stageLine", { metric: marks(`${metric}.name`) })} className={classes.card}>
      <div className={classes.scroll}>
        <div className={classes.map} style={{ "--stages": stages.length } as CSSProperties}>
          {scored ? <StageLine metric={metric} axis={axis} figures={figures} /> : null}
          {phases.map(({ phase, stages: inPhase }) =>
            inPhase.length === 0 ? null : (
              <section key={phase} className={classes.phase} aria-labelledby={`phase-${phase}`}>
                <h2
                  id={`phase-${phase}`}
                  className={classes.phaseName}
                  style={{ gridColumn: `span ${inPhase.length}` }}
                >
                  {t(`phases.${phase}`)}
                </h2>
                {inPhase.map((stage, index) => (
                  <div key={stage.id} className={classes.stage} data-first={index === 0 || undefined}>
                    <div className={classes.head}>
                      <h3 className={classes.name}>{stage.name}</h3>
                      <StageFigures metric={metric} figures={stage.figures} rate={stage.rate} />
                    </div>
                    {scored ? (
                      <StagePoint metric={metric} axis={axis} figures={stage.figures} lowest={stage.id === lowest} />
                    ) : null}
                    <ul className={classes.touchpoints}>
                      {stage.touchpoints.map((touchpoint) => (
                        <TouchpointCardItem key={touchpoint.id} metric={metric} touchpoint={touchpoint} />
                      ))}
                    </ul>
                    {stage.touchpoints.length === 0 ? <p className={classes.none}>{t("emptyStage")}</p> : null}
                  </div>
                ))}
              </section>
            ),
          )}
        </div>
      </div>
    </PlainCard>
  )
}
