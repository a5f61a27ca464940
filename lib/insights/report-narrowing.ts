import { CHANNELS, type Channel } from "../journey/schema"
import type { OverviewChoices } from "./overview-choices"
import type { ReportTarget } from "./report-target"
import { nameOfSegment } from "./segments/name-of-segment"

/** What a report is narrowed to: names that users of Nove gave, and a channel that each language names. */
export type Narrowing = { name: string } | { channel: Channel }

type Named = Pick<OverviewChoices, "touchpoints" | "stages" | "questions"> & { surveys: { id: string; name: string }[] }

/** In the order in which the filters stand; none: everything is counted. What is no choice any more is left out. */
export function narrowingOf(
  { touchpoints, stages, surveys, questions }: Named,
  target: Partial<ReportTarget>,
): Narrowing[] {
  const channel = CHANNELS.find((each) => each === target.channel)
  const named = (name: string | undefined): Narrowing[] => (name === undefined ? [] : [{ name }])
  return [
    ...named(touchpoints.find(({ id }) => id === target.touchpoint)?.name),
    ...named(stages.find(({ id }) => id === target.stage)?.name),
    ...(channel ? [{ channel }] : []),
    ...named(surveys.find(({ id }) => id === target.survey)?.name),
    ...named(questions.find(({ id }) => id === target.question)?.label),
    ...named(target.segment && nameOfSegment(target.segment)),
  ]
}
