import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { parseIsoDay } from "../../calendar"
import { invalid } from "../../errors"
import { listStages, listTouchpoints, type Touchpoint } from "../../journey/reads"
import { parse } from "../../parse"
import { summarise } from "../../stats/summary"
import { readIntervalCounts } from "../day-counts"
import { periodOf } from "../survey-results/results-query"
import { tallyBy } from "../tally"
import { type Placed, placeTouchpoints } from "./importance"
import { MOST_ANSWERS, readPairCounts } from "./pair-counts"
import { type ImportanceQuery, importanceInput } from "./schema"

const RELATIONSHIP_STAGE = "loyalty"

type Place = Pick<Touchpoint, "id" | "name" | "channel">

export type Importance = Placed<Place> & {
  /** The touchpoints whose NPS speaks for the relationship; empty where the journey has none. */
  relationship: Place[]
  /** There are more answers than the newest that were looked at. */
  truncated: boolean
}

/**
 * How much each touchpoint has to do with the relationship NPS, and how it does. Throws `invalid` for an unknown touchpoint of
 * the relationship.
 */
export async function readImportance(ctx: Ctx, input: ImportanceQuery): Promise<Importance> {
  const { metric, from, to, relationship: asked } = parse(importanceInput, input)
  const [workspace, stages, touchpoints] = await Promise.all([
    readWorkspace(ctx),
    listStages(ctx),
    listTouchpoints(ctx, { archived: true }),
  ])
  const loyalty = stages.find(({ key }) => key === RELATIONSHIP_STAGE)?.id
  const relationship = touchpoints.filter(({ id, stageId }) => (asked ? id === asked : stageId === loyalty))
  if (asked && relationship.length === 0) {
    throw invalid("relationship: is unknown", [{ path: "relationship", message: "is unknown" }])
  }
  const ids = relationship.map(({ id }) => id)
  const generation = workspace.rollupGeneration
  const counts = await readIntervalCounts(
    ctx,
    { metric, generation, basis: "answer", from: dayOf(from), to: dayOf(to) },
    [0],
  )
  const found =
    ids.length === 0
      ? { pairs: [], looked: 0 }
      : await readPairCounts(ctx, { metric, relationship: ids, ...periodOf({ from, to }, workspace.timeZone) })
  const tallies = tallyBy(counts, ({ touchpointId }) => touchpointId)
  const places = touchpoints
    .filter(({ id }) => tallies.has(id) && !ids.includes(id))
    .map((touchpoint) => ({
      touchpoint: placeOf(touchpoint),
      performance: summarise(metric, tallies.get(touchpoint.id)?.counts() ?? {}),
    }))
  return {
    ...placeTouchpoints(places, found.pairs),
    relationship: relationship.map(placeOf),
    truncated: found.looked >= MOST_ANSWERS,
  }
}

const placeOf = ({ id, name, channel }: Touchpoint): Place => ({ id, name, channel })
const dayOf = (date: string | undefined) => (date === undefined ? undefined : parseIsoDay(date))
