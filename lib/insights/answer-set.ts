import type { Ctx } from "../accounts/ctx"
import { listStages, listTouchpoints, type Stage, type Touchpoint } from "../journey/reads"
import type { Segment } from "../responses/segments"

/** Which answers figures are counted from; all of them without any. */
export type AnswerSet = {
  touchpointId?: string
  /** All touchpoints of a stage, by its id or key. */
  stage?: string
  /** All touchpoints on a channel. */
  channel?: string
  surveyId?: string
  questionId?: string
  segment?: Segment
}

/** The same as the rollups know it: stages and channels are sets of touchpoints; undefined means all. */
export type CountedSet = {
  touchpointIds?: readonly string[]
  surveyId?: string
  questionId?: string
  segment?: Segment
}

/** The touchpoints a set speaks of, of all there are. An unknown stage or channel leaves none. */
export function countedSet(set: AnswerSet, touchpoints: readonly Touchpoint[], stages: readonly Stage[]): CountedSet {
  const { touchpointId, stage: asked, channel, surveyId, questionId, segment } = set
  const rest = { surveyId, questionId, segment }
  if (touchpointId === undefined && asked === undefined && channel === undefined) return rest
  const stageId = stages.find(({ id, key }) => id === asked || key === asked)?.id
  const chosen = touchpoints.filter(
    (touchpoint) =>
      (touchpointId === undefined || touchpoint.id === touchpointId) &&
      (asked === undefined || touchpoint.stageId === stageId) &&
      (channel === undefined || touchpoint.channel === channel),
  )
  return { ...rest, touchpointIds: chosen.map(({ id }) => id) }
}

/** The same by what the journey has now, archived touchpoints among them. */
export async function readCountedSet(ctx: Ctx, set: AnswerSet) {
  const [touchpoints, stages] = await Promise.all([listTouchpoints(ctx, { archived: true }), listStages(ctx)])
  return { touchpoints, counted: countedSet(set, touchpoints, stages) }
}
