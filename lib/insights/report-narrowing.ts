import { CHANNELS, type Channel } from "../journey/schema"
import type { Report } from "./read-report"
import type { ReportTarget } from "./report-target"
import { nameOfSegment } from "./segments/name-of-segment"

/** What a report is narrowed to: names that customers of Nove gave, and a channel that each language names. */
export type Narrowing = { name: string } | { channel: Channel }

/** In the order in which the filters stand; none: everything is counted. What is no choice any more is left out. */
export function narrowingOf({ overview: { set }, choices }: Report, target: Partial<ReportTarget>): Narrowing[] {
  const { touchpoints, stages, surveys, questions } = choices
  const channel = CHANNELS.find((each) => each === target.channel)
  const named = (name: string | undefined): Narrowing[] => (name === undefined ? [] : [{ name }])
  return [
    ...named(touchpoints.find(({ id }) => id === target.touchpoint)?.name),
    ...named(stages.find(({ id }) => id === target.stage)?.name),
    ...(channel ? [{ channel }] : []),
    ...named(surveys.find(({ id }) => id === set.surveyId)?.name),
    ...named(questions.find(({ id }) => id === set.questionId)?.label),
    ...named(target.segment && nameOfSegment(target.segment)),
  ]
}
